/** The elements for React, whose JSX learns about them from the types beside this: `wortlaut/react`. */
export * from './element.js';
