import { bootstrap } from './bootstrap';
import writeContext from './middlewares/write-context';
import { register } from './register';

export default { register, bootstrap, middlewares: { 'write-context': writeContext } };
