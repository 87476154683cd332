import { bootstrap } from './bootstrap';
import { linksController } from './controllers/links';
import writeContext from './middlewares/write-context';
import { register } from './register';
import { routes } from './routes';

export default {
  register,
  bootstrap,
  routes,
  controllers: { links: linksController },
  middlewares: { 'write-context': writeContext },
};
