/** What a browser bundle gets in place of the server's modules: their code and their secrets stay out of it. */
throw new Error(
  'connect-atlassian/server was loaded in a browser, where it would expose your keys and customer credentials. ' +
    'Import it on your server; in the browser use connect-atlassian with createHttpAdapter from connect-atlassian/adapters/http.',
);

export {};
