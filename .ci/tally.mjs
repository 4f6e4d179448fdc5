// Vitest reporter: after the summary, one last line that a script can read.
export default class Tally {
  onTestRunEnd(modules, errors) {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
      }
    }
    this.line = `${passed} passed, ${failed} failed`;
    process.once('exit', () => process.stdout.write(`${this.line}\n`));
  }
}
