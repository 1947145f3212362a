import { articlesOf } from '../../../rule.ts';

export const art = articlesOf('BUD', ['Budapest Convention, Art.', 'Convenio de Budapest, art.']);
