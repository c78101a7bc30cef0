// `import 'connect-atlassian/styles.css'` brings no names; TypeScript wants to see that it exists.
export {};
