declare global {
  // Put there by app-environment.js.
  var requireOutside: NodeJS.Require;
}

/** Loads a module outside Jest's sandbox. */
export const outside = <T>(name: string): T => globalThis.requireOutside(name) as T;

/** The process itself: inside the sandbox, `process` is a copy, whose environment and listeners the app never sees. */
export const realProcess = (): NodeJS.Process => outside<NodeJS.Process>('node:process');
