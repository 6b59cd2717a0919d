"""Writes src/values/phone/plans.txt from the metadata of libphonenumber.

    pip install phonenumbers==9.0.43
    python shared/tools/phone_plans.py

Every calling code gets a line with its trunk prefixes and the possible lengths of its national
numbers. The calling codes of the European Economic Area, the United Kingdom and Switzerland get
their mobile numbers too, and Finland's also the kinds that people confuse with them.

The library's own patterns overlap: it tries regions that share a calling code one after another,
and in each region the kinds of number one after another. Here all patterns of a calling code run
side by side as one automaton, the verdict of the library is taken at every end, and what leads to
one verdict is written out as ranges without overlap.
"""

import pathlib
import re._parser as regex

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE as REGIONS
from phonenumbers import PhoneMetadata

EEA_GB_CH = """AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT
RO SE SI SK""".split()
FINLAND = 358
TARGET = pathlib.Path(__file__).parent.parent / "src/values/phone/plans.txt"

# The order is the library's, in `_number_type_helper`.
KINDS = {
    "premium_rate": "premium",
    "toll_free": "free",
    "shared_cost": "other",
    "voip": "other",
    "personal_number": "other",
    "pager": "other",
    "uan": "corporate",
    "voicemail": "other",
}
LONGEST = 17
DIGITS = "0123456789"


class Automaton:
    """A pattern of digits, read one digit at a time. State -1 is the end of all hope."""

    def __init__(self, pattern):
        self.jumps, self.steps = [], []
        start, self.end = self.build(regex.parse(pattern))
        self.sets, self.numbers, self.memo = [], {}, {}
        self.start = self.number(self.reach({start}))

    def node(self):
        self.jumps.append([])
        self.steps.append([])
        return len(self.jumps) - 1

    def build(self, items):
        start = now = self.node()
        for op, arg in items:
            then = self.node()
            match str(op):
                case "LITERAL":
                    self.steps[now].append((chr(arg), then))
                case "IN":
                    for op, arg in arg:
                        low, high = {"LITERAL": (arg, arg), "RANGE": arg, "CATEGORY": (48, 57)}[str(op)]
                        self.steps[now] += [(chr(it), then) for it in range(low, high + 1)]
                case "SUBPATTERN" | "BRANCH" as op:
                    for branch in [arg[3]] if op == "SUBPATTERN" else arg[1]:
                        first, last = self.build(branch)
                        self.jumps[now].append(first)
                        self.jumps[last].append(then)
                case "MAX_REPEAT":
                    low, high, body = arg
                    for count in range(high):
                        if count >= low:
                            self.jumps[now].append(then)
                        first, last = self.build(body)
                        self.jumps[now].append(first)
                        now = last
                    self.jumps[now].append(then)
            now = then
        return start, now

    def reach(self, nodes):
        found, todo = set(nodes), list(nodes)
        while todo:
            new = [it for it in self.jumps[todo.pop()] if it not in found]
            found.update(new)
            todo += new
        return frozenset(found)

    def number(self, nodes):
        if not nodes:
            return -1
        if nodes not in self.numbers:
            self.numbers[nodes] = len(self.sets)
            self.sets.append(nodes)
        return self.numbers[nodes]

    def after(self, state, digit):
        if state < 0:
            return -1
        if (state, digit) not in self.memo:
            nodes = {then for it in self.sets[state] for on, then in self.steps[it] if on == digit}
            self.memo[state, digit] = self.number(self.reach(nodes))
        return self.memo[state, digit]

    def accepts(self, state):
        return state >= 0 and self.end in self.sets[state]


class Region:
    """All patterns of one region side by side; a state is the tuple of theirs."""

    def __init__(self, code, alone):
        metadata = PhoneMetadata.metadata_for_region(code)
        assert not metadata.same_mobile_and_fixed_line_pattern
        descs = [getattr(metadata, it) for it in ["general_desc", *KINDS, "fixed_line", "mobile"]]
        self.lengths = [set(it.possible_length) if it else None for it in descs]
        patterns = [it.national_number_pattern if it else None for it in descs]
        self.leads = not alone and metadata.leading_digits is not None
        patterns.append(f"(?:{metadata.leading_digits})[0-9]{{0,{LONGEST}}}" if self.leads else None)
        self.automata = [Automaton(it or "x") for it in patterns]
        self.start = tuple(it.start for it in self.automata)

    def after(self, state, digit):
        return tuple(it.after(now, digit) for it, now in zip(self.automata, state))

    def kind(self, state, length):
        general, *others, fixed, mobile, _ = [
            automaton.accepts(now) and (not lengths or length in lengths)
            for automaton, now, lengths in zip(self.automata, state, [*self.lengths, None])
        ]
        if not general:
            return None
        for kind, matches in zip(KINDS.values(), others):
            if matches:
                return kind
        return "mobile" if mobile else "fixed" if fixed else None

    def owns(self, state, length):
        return self.automata[-1].accepts(state[-1]) if self.leads else self.kind(state, length) is not None


class Tree:
    """The numbers of one calling code by their verdicts; equal branches are one node."""

    def __init__(self, calling_code):
        codes = REGIONS[calling_code]
        self.regions = [Region(it, alone=len(codes) == 1) for it in codes]
        self.nodes, self.memo = {}, {}
        self.root = self.grow(tuple(it.start for it in self.regions), 0)

    def grow(self, states, length):
        if length > LONGEST or all(now < 0 for state in states for now in state):
            return None
        if (states, length) not in self.memo:
            owner = [it.kind(now, length) for it, now in zip(self.regions, states)
                     if len(self.regions) == 1 or it.owns(now, length)]
            verdict = owner[0] if owner else None
            branches = tuple(
                self.grow(tuple(it.after(now, digit) for it, now in zip(self.regions, states)), length + 1)
                for digit in DIGITS
            )
            self.memo[states, length] = self.node(verdict, branches)
        return self.memo[states, length]

    def node(self, verdict, branches):
        if verdict is None and all(it is None for it in branches):
            return None
        return self.nodes.setdefault((verdict, branches), (len(self.nodes), verdict, branches))[0]

    def ranges(self, kind):
        """The numbers of one kind, each range as first digits and the count of those that follow."""
        rows = [(verdict, branches) for verdict, branches in self.nodes]
        only, nodes = {None: None}, {}
        for number, (verdict, branches) in enumerate(rows):
            kept = tuple(only[it] for it in branches)
            empty = verdict != kind and all(it is None for it in kept)
            only[number] = None if empty else nodes.setdefault((verdict == kind, kept), len(nodes))
        rows, rests = list(nodes), []
        for ends, branches in rows:
            child = branches[0]
            rest = {0} if ends else set()
            if len(set(branches)) > 1 or (child is not None and rests[child] is None):
                rests.append(None)
            else:
                rests.append(rest if child is None else rest | {it + 1 for it in rests[child]})

        def write(number):
            if rests[number] is not None:
                return [":" + lengths(rests[number])]
            ends, branches = rows[number]
            return [":0"] * ends + [
                digits([it for it, branch in zip(DIGITS, branches) if branch == child]) + rest
                for child in dict.fromkeys(branches) if child is not None
                for rest in write(child)
            ]

        return write(only[self.root])


def runs(numbers):
    """Numbers next to each other as pairs of first and last."""
    pairs = []
    for it in sorted(numbers):
        if pairs and pairs[-1][1] == it - 1:
            pairs[-1][1] = it
        else:
            pairs.append([it, it])
    return pairs


def lengths(numbers):
    return ",".join(f"{first}-{last}" if first < last else f"{first}" for first, last in runs(numbers))


def digits(found):
    if len(found) == 1:
        return found[0]
    parts = ["".join(map(str, [first, last] if last - first == 1 else [first, "-", last] if first < last else [first]))
             for first, last in runs(map(int, found))]
    return f"[{''.join(parts)}]"


def trunk_prefixes(metadata):
    # Lithuania has had both.
    return {"[08]": "0|8"}.get(metadata.national_prefix_for_parsing, metadata.national_prefix or "-")


def line(calling_code):
    main = REGIONS[calling_code][0]
    metadata = PhoneMetadata.metadata_for_region_or_calling_code(calling_code, main)
    words = [str(calling_code), trunk_prefixes(metadata), lengths(metadata.general_desc.possible_length)]
    if main == "001":
        words.append("mobile")
    elif main in EEA_GB_CH:
        tree = Tree(calling_code)
        kinds = ["mobile", "fixed", "corporate", "free", "premium"]
        for kind in kinds if calling_code == FINLAND else kinds[:1]:
            words += [kind, *tree.ranges(kind)]
    return " ".join(words)


if __name__ == "__main__":
    TARGET.write_text("\n".join(map(line, sorted(REGIONS))) + "\n")
