/** Opens a test page and waits for its module script, which sets data-ready or data-failed on the root element. */
export async function openPage(browser, url) {
  await browser.open(url);
  await browser.evaluate(async () => {
    const { dataset } = document.documentElement;
    for (let wait = 0; wait < 400 && dataset.ready === undefined; ++wait) {
      if (dataset.failed !== undefined) throw new Error(dataset.failed);
      await new Promise((done) => setTimeout(done, 25));
    }
    if (dataset.ready === undefined) throw new Error(`${location.href} does not become ready`);
  });
}
