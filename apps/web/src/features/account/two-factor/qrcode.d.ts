/** What is used of the package, which comes without types. */
declare module 'qrcode' {
  export function create(
    text: string,
    options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): {
    /** Row after row, 1 where it is dark. */
    modules: { size: number; data: Uint8Array };
  };
}
