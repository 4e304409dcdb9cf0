import { flatten } from './flatten';
import { japanese } from '../messages/ja';

/** What the form says in Japanese. */
export default flatten({ form: japanese });
