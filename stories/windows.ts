/** A window as the browser shows it to the page: none, or one that can be looked at only. */
export const givingWindow = (given: () => Partial<Window> | null) => () => {
  const own = window.open;
  window.open = () => given() as Window | null;
  return () => {
    window.open = own;
  };
};

export const emptyWindow = (closed = false): Partial<Window> => ({
  closed,
  close: () => {},
  document: document.implementation.createHTMLDocument(),
  location: { replace: () => {} } as unknown as Location,
});
