import { articlesOf } from '../../../rule.ts';

export const art = articlesOf('NAS', ['Nassau Convention (A-55), Art.', 'Convención de Nassau (A-55), art.']);
