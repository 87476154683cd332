export const ARTICLE = 'api::article.article';
export const STATISTIC = 'api::statistic.statistic';
