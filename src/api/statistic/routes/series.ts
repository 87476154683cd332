export default {
  routes: [
    {
      method: 'GET',
      path: '/statistics/series',
      handler: 'api::statistic.series.find',
      // Who may list statistics may read a series of them.
      config: { auth: { scope: ['api::statistic.statistic.find'] } },
    },
  ],
};
