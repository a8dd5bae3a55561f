"""Check characters of the identifiers that stand in the samples (GB 32100, GB 11714, GB 11643, patent numbers)."""

USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]


def organisation_code(body):
    """The nine characters of an organisation code from its first eight."""
    weights = [3, 7, 9, 10, 5, 8, 4, 2]
    total = sum(int(c, 36) * w for c, w in zip(body, weights))
    check = 11 - total % 11
    return body + {10: "X", 11: "0"}.get(check, str(check))


def uscc(prefix, body):
    """A unified social credit code from authority, class and division (eight characters) and an eight-character body."""
    head = prefix + organisation_code(body)
    total = sum(USCC_ALPHABET.index(c) * w for c, w in zip(head, USCC_WEIGHTS))
    return head + USCC_ALPHABET[(31 - total % 31) % 31]


def uscc_is_valid(code):
    return (len(code) == 18 and all(c in USCC_ALPHABET for c in code)
            and uscc(code[:8], code[8:16]) == code)


def patent(digits):
    """An application number with its check digit from its first twelve digits."""
    r = sum(int(c) * w for c, w in zip(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5])) % 11
    return digits + "." + ("X" if r == 10 else str(r))


def citizen_id(digits):
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return digits + "10X98765432"[sum(int(c) * w for c, w in zip(digits, weights)) % 11]


def upper_case(yuan):
    """A whole number of yuan in 大写."""
    digits, units = "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"]

    def group(n):
        out, zero = "", False
        for power in (3, 2, 1, 0):
            d = n // 10 ** power % 10
            if d:
                out += ("零" if zero and out else "") + digits[d] + units[power]
                zero = False
            else:
                zero = True
        return out

    out = ""
    for size, name in ((10 ** 8, "亿"), (10 ** 4, "万"), (1, "")):
        n = yuan // size % (10 ** 4)
        if n:
            if out and n < 1000:
                out += "零"
            out += group(n) + name
    return out + "元整"
