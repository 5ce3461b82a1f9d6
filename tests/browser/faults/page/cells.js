/** Opens each cell in a frame; as many start at once as `atOnce`, the others as soon as those can be read. */
window.runCells = async (cells, atOnce) => {
  const records = {};
  const waiting = [...cells];
  const run = ({ origin, ...cell }) =>
    new Promise((readable) => {
      const frame = document.createElement("iframe");
      const done = new Promise((ended) => {
        addEventListener("message", function hear({ data }) {
          if (data?.id !== cell.id) return;
          if (data.type === "readable") return readable(done);
          removeEventListener("message", hear);
          records[cell.id] = data.record;
          frame.remove();
          ended();
        });
      });
      frame.src = `${origin}cell.html#${encodeURIComponent(JSON.stringify(cell))}`;
      document.body.append(frame);
    });
  const ends = [];
  const lane = async () => {
    while (waiting.length > 0) {
      const started = run(waiting.shift());
      // What waits for a server takes no time of this machine.
      const patience = new Promise((done) => setTimeout(done, 3_000));
      ends.push(started.then((end) => end));
      await Promise.race([started.then(() => {}), patience]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  await Promise.all(ends);
  return records;
};
document.documentElement.dataset.ready = "";
