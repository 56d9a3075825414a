/**
 * Runs before first paint, so that a chosen theme shows without a flash.
 * Kept as text: it stands in the page itself, and its hash stands in the content policy.
 */
export const readTheme =
  "try{let t=localStorage.getItem('theme');if(t=='light'||t=='dark')document.documentElement.dataset.theme=t}catch{}";
