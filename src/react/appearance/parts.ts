/**
 * Every value of `data-connect-part`, with what it marks; none is renamed. The docs page and the types are made of
 * this list, and a test compares it with what the stories show.
 */
export const parts = {
  // Around everything
  'open-button': 'The button on your page that opens the dialog.',
  'load-failed': 'The line in place of the UI, while its code cannot be loaded.',
  dialog: 'The dialog.',
  inline: 'The element around the UI in a page.',
  header: 'The row with Back and Close.',
  asked: 'The question at the foot of the dialog whether to leave.',
  work: 'The form, and the guide beside it.',
  screen: 'One step of the journey.',
  heading: "A step's title and the line below it.",
  title: "A step's title.",
  lead: 'The line below a title.',
  glyph: 'A line drawing.',
  // Controls
  primary: 'The button that goes on.',
  secondary: 'A button for something else.',
  'icon-button': 'A button that is a drawing only.',
  link: 'A button or a link inside of texts.',
  actions: 'Buttons beside each other.',
  // The picker
  group: 'Things of a kind, below their title.',
  'group-title': 'The title of a group.',
  choice: 'A way to connect.',
  'choice-name': 'Its name.',
  'choice-summary': 'What it needs, and whom it suits.',
  loading: 'The ways to connect are being looked up.',
  note: 'A plain sentence.',
  // The form
  form: 'The form.',
  field: 'A field with all that belongs to it.',
  label: "The row of a field's label and its help.",
  control: "A field's input, and the button inside of it.",
  issue: 'What is wrong with a field.',
  aid: 'What helps with a field while it is filled in.',
  answer: 'What is known of a typed address.',
  choices: 'Values to choose from instead of typing.',
  hint: 'A small line that explains.',
  pasted: 'What was filled in from a paste.',
  // The help
  guide: 'The help beside the form, or over it.',
  'guide-title': 'Its title.',
  'guide-note': 'A remark in it.',
  sections: 'The links to its sections.',
  steps: 'The steps of a section.',
  step: 'A step of an obstacle: what is in the way, and what to do.',
  tick: "A step's number, to tick it off.",
  'step-title': "A step's first line, which opens it.",
  'step-body': 'What a step says in full.',
  picture: 'A drawing of the place at Atlassian.',
  wanted: 'The scopes that are wanted.',
  'wanted-head': 'How many they are, and the button that copies them.',
  'wanted-app': 'The scopes of one product.',
  tag: 'A word beside a name.',
  // What follows
  box: 'A failure or a warning.',
  stranded: 'What to do where the window at Atlassian does not come back.',
  rows: 'A list of what is checked or connected.',
  mark: 'The sign before a row.',
  sites: 'The sites to choose from.',
  site: 'The button of one.',
  facts: 'What is known, in one line.',
  who: 'Which site, and as whom.',
  scopes: 'Scopes or permissions that fold out.',
  unseen: 'Words for those who hear the page.',
  // The list of connections
  connections: 'The list with its title.',
  list: 'The rows.',
  empty: 'The line in their place, while nothing is connected.',
  connection: 'One connection.',
  'connection-text': 'Where it is, as whom, and since when.',
  badge: 'How it is.',
  'connection-ask': 'The question whether to disconnect it.',
  // For another tool
  handout: 'The settings and the report, beside each other.',
  sheet: 'The settings to copy.',
  'sheet-head': 'Their title, and the button that copies them all.',
  'sheet-title': 'The title of the settings or of the report.',
  settings: 'The list of settings.',
  setting: 'One setting.',
  notes: 'What else to do.',
  report: 'What the credentials are allowed to do.',
} as const satisfies Record<string, string>;

/** Value of `data-connect-part`. */
export type ConnectPart = keyof typeof parts;

/** Every value of `data-state`, with what it says of its element; none is renamed. */
export const states = {
  good: 'In order, done, or just copied.',
  warn: 'Wants attention.',
  bad: 'Failed.',
  invalid: 'A field with something wrong in it.',
  running: 'Under way.',
  waiting: 'Not begun.',
  unknown: 'Could not be found out.',
  missing: 'A setting without a value.',
} as const satisfies Record<string, string>;
