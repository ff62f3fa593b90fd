// The language client reads the module as CommonJS, from where it takes classes while it is loaded.
module.exports = require('./vscode.ts');
