/** Version of the package; the build puts it in. */
export const VERSION: string = process.env.FRAMING_VERSION ?? '0.0.0';
