#!/usr/bin/env node
// CommonJS, as the package.json beside this file says: Node starts it sooner than a module.
require('../dist/start.cjs')
  .start(process.argv.slice(2))
  .then((exitCode) => {
    process.exitCode = exitCode;
  });
