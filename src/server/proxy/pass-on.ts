/** What is to be done while a body passes through. */
type Passing = {
  /** For each piece; what it throws breaks the body off. */
  readonly onPiece: (bytes: number) => void;
  readonly onEnd: () => void;
  /** The error that the reader gets for what broke it off. */
  readonly onBreak: (cause: unknown) => Error;
  /** The reader wants no more. */
  readonly onCancel: () => void;
};

/** The same body, piece by piece: the next one is asked for only when the reader wants it. */
export function passOn(
  body: ReadableStream<Uint8Array>,
  { onPiece, onEnd, onBreak, onCancel }: Passing,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (!done) {
            onPiece(value.byteLength);
            return controller.enqueue(value as Uint8Array<ArrayBuffer>);
          }
          onEnd();
          controller.close();
        } catch (cause) {
          controller.error(onBreak(cause));
          reader.cancel().catch(() => {});
        }
      },
      async cancel(reason) {
        onCancel();
        await reader.cancel(reason).catch(() => {});
      },
    },
    // Read ahead by nobody: what is slow at one end is slow at the other.
    { highWaterMark: 0 },
  );
}
