type ListOfProps = {
  readonly of: Readonly<Record<string, string>>;
  /** What the names are values of. */
  readonly heading: string;
  readonly before?: string;
};

/** A table of names with what they are, as the source has them. */
export function ListOf({ of, heading, before = '' }: ListOfProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(of).map(([name, text]) => (
          <tr key={name}>
            <td>
              <code>
                {before}
                {name}
              </code>
            </td>
            <td>{withCode(text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What stands between two backticks is code. */
const withCode = (text: string) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places.
  text.split('`').map((piece, index) => (index % 2 === 1 ? <code key={index}>{piece}</code> : piece));
