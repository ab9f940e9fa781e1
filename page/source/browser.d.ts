// What browsers have and TypeScript 4.8, Debian's, does not know.

declare class DecompressionStream {
  constructor(format: "gzip");
  readable: ReadableStream<Uint8Array>;
  writable: WritableStream<Uint8Array>;
}

interface Uint8ArrayConstructor {
  fromBase64?(text: string): Uint8Array;
}

interface Array<T> {
  findLast(passes: (value: T, index: number) => boolean): T | undefined;
  findLastIndex(passes: (value: T, index: number) => boolean): number;
}

interface Window {
  /** For tests: when the page is open, its model and how to show an event. */
  kokcha: any;
}
