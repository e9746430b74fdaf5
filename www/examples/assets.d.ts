/** Files that the bundler turns into addresses. */
declare module '*.txt' {
  const url: string;
  export default url;
}
declare module '*.css';
