// Runs before all else on the page: what goes wrong, and what fires by itself, is counted from the start.
const problems = [];
addEventListener("error", (event) => problems.push(`error: ${event.message}`));
addEventListener("unhandledrejection", (event) => problems.push(`unhandled: ${event.reason?.message ?? event.reason}`));
document.addEventListener("securitypolicyviolation", (event) => {
  problems.push(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
});

export { problems };
