// Loaded by Node as it is: the database driver is native.
export default { serverExternalPackages: ['connect-atlassian', 'libsql'] };
