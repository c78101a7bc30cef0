// Plays Atlassian's consent for the sandbox adapter: see `consentUrl` in src/adapters/sandbox.ts.
const attempt = new URLSearchParams(location.search).get('attempt');
const channel = new BroadcastChannel('connect-atlassian-sandbox');
for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    channel.postMessage({ attempt, agreed: button.dataset.agreed === 'true' });
    setTimeout(() => window.close(), 100);
  });
}
