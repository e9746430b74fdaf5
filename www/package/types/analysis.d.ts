/** The build puts src/report/report.d.ts and src/request.d.ts in this file's place. */
export type * from '../../../pkg/wortlaut.js';
