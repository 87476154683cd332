/** Texts of the panel that name the product, by language. */
export const ownNames = {
  en: {
    'app.components.LeftMenu.navbrand.title': 'Dateline',
    'app.components.LeftMenu.navbrand.workplace': 'Newsroom',
    'Auth.form.welcome.title': 'Welcome to Dateline',
    'Auth.form.welcome.subtitle': 'Log in to your account',
  },
  'zh-Hans': {
    'app.components.LeftMenu.navbrand.title': 'Dateline',
    'app.components.LeftMenu.navbrand.workplace': '新闻编辑部',
    'Auth.form.welcome.title': '欢迎使用 Dateline',
    'Auth.form.welcome.subtitle': '登录您的账户',
  },
};
