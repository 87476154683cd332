const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="13" fill="#1f3a5f"/><path d="M22 15v34M18 15h11c22 0 22 34 0 34H18" fill="none" stroke="#fff" stroke-width="7.5"/></svg>`;

/** Dateline's mark, the same as favicon.png. */
export const logo = `data:image/svg+xml,${encodeURIComponent(svg)}`;
