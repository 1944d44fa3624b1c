"""Review: people decide what rules cannot, one question at a time; every decision is dated, signed and can be undone.

    for question in read_questions(kb):                      likely pairs first, then claims, the least sure first
        judgements = answer(question, "n", by="mara")        pure: what a person's words mean; raises AnswerError
        decision = decide(kb, judgements)                    writes them; undo(kb, decision, by=…) takes them back
    import_judgements(kb, lines), write_lines(kb.judgements())

The site and the terminal use the same functions. Judgements about claims hold at once, those about actors with the
next `resolve`; all outlive re-extraction, since they name things by keys that no extraction changes.
"""

from extractor.review.decisions import AnswerError, Decision, answer, decide, import_judgements, undo
from extractor.review.questions import Question, Side, find_actors, read_questions

__all__ = [
    "AnswerError",
    "Decision",
    "Question",
    "Side",
    "answer",
    "decide",
    "find_actors",
    "import_judgements",
    "read_questions",
    "undo",
]
