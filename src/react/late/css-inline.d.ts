// A stylesheet as its text, which the build puts in its place.
declare module '*.css?inline' {
  const css: string;
  // biome-ignore lint/style/noDefaultExport: the bundler decides how it is imported.
  export default css;
}
