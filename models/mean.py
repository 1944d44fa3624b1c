"""Mix two trainings: `python -m models.mean OLD NEW --share 0.2 --out FOLDER`.

Each folder holds a recogniser (`model/`) and weights of names (`names.json`), as `models.train` writes them. The mean
of the parameters of two networks that were fine-tuned from one start is often better than either (Wortsman et al.,
"Model soups: averaging weights of multiple fine-tuned models improves accuracy without increasing inference time",
ICML 2022).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.annotate.pipeline import empty_recogniser
from models import names
from models.recogniser import load_base

if TYPE_CHECKING:
    from spacy.language import Language

Json = dict[str, Any]

_DIGITS = 3  # of a weight, as `models.names` writes them


def main() -> None:
    """Mix and write."""
    parser = argparse.ArgumentParser(prog="models.mean", description=__doc__.partition("\n")[0])
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--share", type=float, default=0.2, help="of the new one, from 0 to 1")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    mixed = mix_recognisers(read(options.old / "model"), read(options.new / "model"), options.share)
    mixed.get_pipe("ner").to_disk(options.out / "model", exclude=["vocab"])
    one, other = (json.loads((folder / "names.json").read_text("utf-8")) for folder in (options.old, options.new))
    names.save(mix_weights(one, other, options.share), options.out / "names.json")


def read(folder: Path) -> Language:
    """Return the base pipeline with the recogniser of a folder."""
    nlp = load_base()
    empty_recogniser(nlp).from_disk(folder, exclude=["vocab"])
    return nlp


def mix_recognisers(old: Language, new: Language, share: float) -> Language:
    """Return `old` with the mean of both recognisers' parameters, `share` of it the new one's."""
    pairs = zip(old.get_pipe("ner").model.walk(), new.get_pipe("ner").model.walk(), strict=True)
    for left, right in pairs:
        for name in left.param_names:
            if left.has_param(name) and right.has_param(name):
                left.set_param(name, (1 - share) * left.get_param(name) + share * right.get_param(name))
    return old


def mix_weights(old: Json, new: Json, share: float) -> Json:
    """Return the mean of two tables of weights; a feature that only one has counts as nothing in the other."""
    nothing = [0.0] * len(old["bias"])

    def mean(left: list[float], right: list[float]) -> list[float]:
        return [round((1 - share) * a + share * b, _DIGITS) for a, b in zip(left, right, strict=True)]

    features = sorted(old["weights"].keys() | new["weights"].keys())
    weights = {one: mean(old["weights"].get(one, nothing), new["weights"].get(one, nothing)) for one in features}
    return {"bias": mean(old["bias"], new["bias"]), "weights": weights}


if __name__ == "__main__":
    main()
