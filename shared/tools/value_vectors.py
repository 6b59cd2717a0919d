"""Writes tests/vectors/*.csv: texts, and what others make of them.

    pip install phonenumbers==9.0.43 python-stdnum==2.2
    python shared/tools/value_vectors.py

Telephone numbers are judged by phonenumbers, business IDs, account numbers and check digits by
python-stdnum. An empty second column means that the text is refused. The files are the same at
every run. tests/vectors/oids.csv is written by hand: no library knows Finland's OIDs.
"""

import pathlib
import random
import re
import re._parser as regex

import phonenumbers
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata, PhoneNumberFormat, PhoneNumberType, ValidationResult
from phone_plans import EEA_GB_CH
from stdnum import iban, luhn, numdb
from stdnum.fi import ytunnus

TARGET = pathlib.Path(__file__).parent.parent / "tests/vectors"
TYPES = {value: name for name, value in vars(PhoneNumberType).items() if isinstance(value, int)}
KINDS = ["fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number", "voip", "pager",
         "uan", "voicemail"]
DIGITS = "0123456789"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def write(name, header, rows):
    rows = list(dict.fromkeys(it for it in rows if it))
    lines = [";".join(row) + "\n" for row in [header, *rows]]
    (TARGET / name).write_text("".join(lines))
    print(name, len(rows))


def example(dice, items):
    """A text that the parsed pattern matches."""
    text = ""
    for op, arg in items:
        match str(op):
            case "LITERAL":
                text += chr(arg)
            case "IN":
                op, arg = dice.choice(arg)
                low, high = {"LITERAL": (arg, arg), "RANGE": arg, "CATEGORY": (48, 57)}[str(op)]
                text += chr(dice.randint(low, high))
            case "SUBPATTERN":
                text += example(dice, arg[3])
            case "BRANCH":
                text += example(dice, dice.choice(arg[1]))
            case "MAX_REPEAT":
                low, high, body = arg
                text += "".join(example(dice, body) for _ in range(dice.randint(low, high)))
    return text


def near_miss(dice, digits):
    at = dice.randrange(min(len(digits), 6))
    return dice.choice([
        digits[:at] + dice.choice(DIGITS) + digits[at + 1:],
        digits[:at] + dice.choice(DIGITS) + digits[at:],
        digits[:at] + digits[at + 1:],
        digits + dice.choice(DIGITS),
        digits[:-1],
    ])


def national_numbers(dice, region, count):
    metadata = PhoneMetadata.metadata_for_region(region)
    patterns = [desc.national_number_pattern for desc in [getattr(metadata, it) for it in KINDS]
                if desc and desc.national_number_pattern]
    patterns += 3 * [metadata.mobile.national_number_pattern]
    for _ in range(count):
        digits = example(dice, regex.parse(dice.choice(patterns)))
        yield digits
        yield near_miss(dice, digits)


def spread(dice, digits):
    """The digits with something between them, as people write."""
    return "".join(it + dice.choice(["", "", "", " ", "-"]) for it in digits[:-1]) + digits[-1:]


def phone_row(text):
    """The number in international form if its length is possible, and its type."""
    try:
        number = phonenumbers.parse(text, "FI")
    except phonenumbers.NumberParseException:
        return text, "", ""
    # The library reads letters as the keys they once stood on, which is not what people mean.
    possible = phonenumbers.is_possible_number_with_reason(number) == ValidationResult.IS_POSSIBLE
    if not possible or any(it.isalpha() for it in text):
        return text, "", ""
    # It counts the zero in front as a digit of the number where one is missing behind it.
    region = phonenumbers.region_code_for_country_code(number.country_code)
    zero = phonenumbers.ndd_prefix_for_region(region, True) or "no zero"
    if phonenumbers.national_significant_number(number).startswith(zero) and not phonenumbers.is_valid_number(number):
        return None
    international = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return text, international, TYPES[phonenumbers.number_type(number)]


# What the domain note lists, with the library's word on each.
LISTED_PHONES = """040 123 4567|040-1234567|+358 40 123 4567|00358401234567|+358 (0)40 123 4567|0451234567
0457 123 4567|04573121234|+358 457 312 1234|041 123 4567|0500 123456|0400 123456|050 1234567|050 1234
040 123456789|0491234567|048 1234567|09 123 4567|018 123456|013 123456|0511234567|010 123 4567|020 634 7787
029 497 040|0295 020 000|030 123 4567|0300 12345|060 123456|0600 123456|0606 1234567|0700 123456|071 123 4567
073 123 4567|075 325 1234|0800 123456|112|116117|16100|13200|+46 70 123 45 67|+46 8 123 456 78|+47 412 34 567
+45 20 12 34 56|+372 5123 4567|+372 612 3456|+1 201 555 0123|+44 7400 123456|+44 7640 123456|+49 30 123456
+882 16 12345678|+999 1234567|46701234567|0701234567|040 ABC 1234|kanta@example.fi|+358|""".replace("\n", "|").split("|")


def phones(dice):
    yield from map(phone_row, LISTED_PHONES)
    calling_codes = sorted({phonenumbers.country_code_for_region(it) for it in EEA_GB_CH})
    for calling_code in calling_codes:
        regions = COUNTRY_CODE_TO_REGION_CODE[calling_code]
        for region in regions:
            for kind in TYPES:
                number = phonenumbers.example_number_for_type(region, kind)
                if number:
                    yield phone_row(phonenumbers.format_number(number, PhoneNumberFormat.E164))
                    yield phone_row(phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL))
            for digits in national_numbers(dice, region, 70 // len(regions)):
                text = spread(dice, digits)
                prefix = phonenumbers.ndd_prefix_for_region(region, True) or ""
                yield phone_row(dice.choice([
                    f"+{calling_code}{digits}", f"+{calling_code} {text}", f"00{calling_code} {text}",
                    f"+{calling_code} ({prefix}){text}" if prefix and digits[:1] != "0" else f"(+{calling_code}) {text}",
                ]))
    for region in ["FI", "AX"]:
        for digits in national_numbers(dice, region, 300):
            if digits[:1] == "0":
                continue
            yield phone_row(dice.choice(["0", "0", "+358", "00358 ", "358", ""]) + spread(dice, digits))
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in TYPES:
            number = phonenumbers.example_number_for_type(region, kind)
            if number and number.country_code not in calling_codes:
                yield phone_row(phonenumbers.format_number(number, PhoneNumberFormat.E164))
    for calling_code in sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS):
        number = phonenumbers.example_number_for_non_geo_entity(calling_code)
        yield phone_row(phonenumbers.format_number(number, PhoneNumberFormat.E164))


def business_id_row(text):
    # Both are well formed to the library: the prefix belongs to VAT numbers, and zeros are never issued.
    refused = text.startswith("FI") or not text.strip("0-")
    if refused or not ytunnus.is_valid(text):
        return text, ""
    return text, ytunnus.format(text)


LISTED_BUSINESS_IDS = """0246246-0 3221308-6 3221317-4 3221304-3 0204819-8 0828618-9 1060155-5 2077474-0 2129112-6
1234567-1 1234567-8 2077474-1 0246246-1 2000018-x 123456-7 12345678 FI0246246-0 0000000-0 7019376-8 7010001-5 7010002-3
7010003-1 7010005-8 7010006-6 7010007-4 7010008-2 7010009-0 7010010-3 7010011-1""".split()


def business_ids(dice):
    yield from map(business_id_row, LISTED_BUSINESS_IDS)
    for _ in range(60):
        digits = "".join(dice.choices(DIGITS, k=7))
        for check in DIGITS:
            yield business_id_row(digits + dice.choice(["", "-"]) + check)
        yield business_id_row(digits)


def e_invoice_addresses(dice):
    yield from [(it, it) for it in ["003702462460", "003732213174101", "003721291126", "00371060155500001",
                                    "003704944842TST01"]]
    yield from [(it, "") for it in
                ["003712345678", "0037123456", "003702462460123456", "00370246246-0", "003802462460"]]
    for text, official in business_ids(dice):
        digits = text.replace("-", "")
        suffix = "".join(dice.choices(DIGITS + CAPITALS, k=dice.randint(0, 6)))
        if len(digits) == 8 and digits.isdigit():
            address = f"0037{digits}{suffix}"
            yield address, address if official and len(suffix) < 6 else ""


def iban_row(text):
    return text, iban.compact(text) if iban.is_valid(text, check_country=False) else ""


def ibans(dice):
    listed = ["FI21 1234 5600 0007 85", "FI4252900220769580", "FI37 1590 3000 0007 76", "FI2112345600000786",
              "FI211234560000078"]
    yield from map(iban_row, listed)
    letters = {"n": DIGITS, "a": CAPITALS, "c": CAPITALS + DIGITS}
    for country in [a + b for a in CAPITALS for b in CAPITALS]:
        structure = numdb.get("iban").info(country)[0][1].get("bban", "")
        parts = re.findall(r"(\d+)!([nac])", structure)
        for _ in range(20 if country == "FI" else 2 if parts else 0):
            bban = "".join("".join(dice.choices(letters[kind], k=int(count))) for count, kind in parts)
            text = country + iban.calc_check_digits(country + "00" + bban) + bban
            wrong = text[:-1] + str((int(text[-1]) + 1) % 10 if text[-1].isdigit() else 1)
            yield from map(iban_row, [text, wrong, text[:-1], text + "0", text[:2] + text[3] + text[2] + text[4:]])


def certificate_numbers(dice):
    for text in ["00100000017", "00999000011", "10000900000", "90000000019", "01234567890"]:
        yield text, "" if luhn.is_valid(text) else "check digit"
    yield "A2345678901", "letter"
    for _ in range(100):
        text = "".join(dice.choices(DIGITS, k=10))
        yield text + luhn.calc_check_digit(text), ""
        text = "".join(dice.choices(DIGITS, k=11))
        yield text, "" if luhn.is_valid(text) else "check digit"


if __name__ == "__main__":
    write("phones.csv", ("text", "number", "type"), phones(random.Random(358)))
    write("business_ids.csv", ("text", "business id"), business_ids(random.Random(246)))
    write("e_invoice_addresses.csv", ("text", "address"), e_invoice_addresses(random.Random(37)))
    write("ibans.csv", ("text", "iban"), ibans(random.Random(18)))
    write("certificate_numbers.csv", ("number", "hint"), certificate_numbers(random.Random(11)))
