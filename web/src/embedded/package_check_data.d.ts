// Written by build.mjs, as the modules that package_data.js loads are.
declare const base64: string;
export default base64;
