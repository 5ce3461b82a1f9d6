"""Sets of code points, written as hexadecimal ranges: 0020-007E,00A0."""


def parse(text):
    points = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return points


def format(points):
    parts = []
    run = []
    for point in sorted(points) + [None]:
        if run and (point is None or point != run[-1] + 1):
            parts.append("%04X" % run[0] if len(run) == 1 else "%04X-%04X" % (run[0], run[-1]))
            run = []
        run.append(point)
    return ",".join(parts)
