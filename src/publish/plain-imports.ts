/** The import of Vite's helper, minified: under another name, or under its own. */
const helper = /import\{t(?: as (\w+))?\}from"\.\/preload-helper\.[\w-]+\.js";/;

/** The part of a bundle that this file uses; the bundler is not a dependency of ours. */
type Bundle = Record<string, { type: string; code?: string }>;

/**
 * Replaces the helper that Vite puts around every `import()` by nothing. It fetches the styles and
 * further chunks of a lazy chunk beforehand; ours have neither, and every page would ask for one
 * more file, of 760 bytes (Brotli).
 */
export const plainImports = {
  name: 'plain-imports',
  enforce: 'post' as const,
  generateBundle(_: unknown, bundle: Bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (name.includes('/preload-helper.')) {
        delete bundle[name];
      } else if (file.code !== undefined) {
        file.code = file.code.replace(helper, (_all, alias = 't') => `var ${alias}=e=>e();`);
        if (file.code.includes('/preload-helper.')) {
          throw new Error(`${name} imports Vite's helper in a way that plain-imports.ts misses.`);
        }
      }
    }
  },
};
