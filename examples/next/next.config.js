// Loaded by Node as it is: the database driver is native. Not connect-atlassian, whose page needs Next's own React.
export default { serverExternalPackages: ['libsql'] };
