#!/usr/bin/env python3
"""usage: verify.py LOG.ndjson CHECKPOINTS.txt VERIFIER_KEY...
Verifies an exported audit log with the Python standard library alone; docs/audit.md tells the formats.
Exit status 0: all is good; 1: something was found, each line with index and reason; 2: wrong use."""
import base64, functools, hashlib, itertools, re, sys
NUMBER = '(0|[1-9][0-9]{0,14})'
BASE64 = '((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=|[A-Za-z0-9+/][AQgw]==))'
LINE = re.compile(f'{{"idx":{NUMBER},"leaf":"([0-9a-f]{{64}})"(?:,"entry":"{BASE64}")?}}\n?'.encode())
AT, PRUNING = re.compile(b'"at":([0-9]+)'), re.compile(rb'{"action":"audit.pruned",.*"object":"(below:[^"]*)","outcome":"done"')
SIX_YEARS, SLACK = 6 * 365 * 86400000, 86400000  # in ms, without leap days; a clock may be put right by a day
# The canonical bytes (RFC 8785) of an entry as one pattern: keys in order, ~ a string, # an integer, % a commitment.
ENTRY = re.compile((
    r'{("accounts":\[(~(,~)*)?\],)?"action":~,"actor":{"id":~,"kind":~(,"role":~)?},"at":#(,"call":~)?,"client":~(,"commit":{(?P<commit>(%(,%)*)?)})?'
    r',"id":~(,"object":~)?,"outcome":~(,"patient":~)?(,"reason":~)?,"request":~(,"site":~)?,"v":1'
    r'(,"verification":{"level":~,"methods":\[(~(,~)*)?\],"policy":#})?}')
    .replace('~', r'"([^"\\\x00-\x1f]|\\["\\bfnrt]|\\u00(0[0-7bef]|1[0-9a-f]))*"').replace('#', NUMBER)
    .replace('%', r'"[A-Za-z][A-Za-z0-9._-]*":"sha256:[0-9a-f]{64}"'))
# Ed25519 (RFC 8032 section 5.1): points in extended coordinates; the signature begins with [S]B - [h]A.
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    return (b - a) * (d - c) % P, (d + c) * (b + a) % P, (d - c) * (d + c) % P, (b - a) * (b + a) % P
def times(k, p): return functools.reduce(lambda q, bit: add(add(q, q), p) if bit == '1' else add(q, q), bin(k)[2:], (0, 1, 1, 0))
def point(data):
    sign, y = divmod(int.from_bytes(data, 'little'), 2**255)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    root = pow(square, (P + 3) // 8, P)
    root = root if root * root % P == square else root * pow(2, (P - 1) // 4, P) % P
    need(root * root % P == square)
    x = root if root % 2 == sign else P - root
    return x, y, 1, x * y % P
def signed_by(key, message, signature):
    s = int.from_bytes(signature[32:], 'little')
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), 'little') % L
    x, y, z, t = point(key)
    x, y, z, t = add(times(s % L, point(b'\x58' + b'\x66' * 31)), times(h, (P - x, y, z, P - t)))
    x, y = x * pow(z, -1, P) % P, y * pow(z, -1, P) % P
    return len(signature) == 64 and s < L and (y + x % 2 * 2**255).to_bytes(32, 'little') == signature[:32]
def need(condition):
    if not condition: raise ValueError('not well-formed')
def sha256(*parts): return hashlib.sha256(b''.join(parts)).digest()
def unbase64(text): need(re.fullmatch(BASE64, text)); return base64.b64decode(text)
def verifier_key(text):
    name, key_id, key = text.split('+', 2)
    need(unbase64(key)[:1] == b'\1' and sha256(name.encode(), b'\n', unbase64(key))[:4].hex() == key_id)
    return name, bytes.fromhex(key_id), unbase64(key)[1:]
def checkpoint(body, signatures, keys):
    """(size, root) of a checkpoint (C2SP) if a key of ours signed it and every line that claims to be ours is good."""
    need(not any(c < ' ' and c != '\n' for c in body + signatures))
    signers = set()
    for line in signatures.split('\n'):
        dash, name, data = line.split(' ')
        need(dash == '\u2014' and name and '+' not in name and len(unbase64(data)) > 4)
        for key in (key for key in keys if key[:2] == (name, unbase64(data)[:4])):
            need(signed_by(key[2], f'{body}\n'.encode(), unbase64(data)[4:]))
            signers.add(name)
    origin, size, root, *more = body.split('\n')
    need(origin in signers and re.fullmatch(NUMBER, size) and len(unbase64(root)) == 32 and '' not in more)
    return int(size), unbase64(root)
def read_checkpoints(text, keys, found):
    """The file's good checkpoints: texts and signatures stand in turn, an empty line after each."""
    last, body = 0, None
    *pieces, rest = text.split('\n\n')
    for piece in pieces:
        if body is None or piece[:2] != '\u2014 ':
            found += [(last, 'outside-malformed')] * (body is not None)
            body = piece
            continue
        try:
            size, root = checkpoint(body, piece, keys)
            found += [(last, 'outside-order')] * (size < last)
            yield from [(size, root)] * (size >= last)
            last = max(last, size)
        except ValueError:
            found.append((last, 'outside-signature'))
        body = None
    found += [(last, 'outside-truncated')] * (body is not None or rest != '')
def is_entry(data):
    match = ENTRY.fullmatch(data.decode('utf-8', 'replace'))
    names = re.findall('"([^":]+)":', match['commit'] or '') if match else []
    return bool(match) and match[0].encode() == data and names == sorted(set(names))
def told_by(entry):
    pruning = PRUNING.match(entry)
    return (int(AT.search(entry)[1]), pruning and pruning[1].decode()) if is_entry(entry) else (float('inf'), None)
def pruning_faults(pruned, told):
    """The newest entry of a pruning must name these rows, be six years behind the first entry left, not ahead of later ones."""
    at, what, after = ([(at, what, told[n:]) for n, (at, what) in enumerate(told) if what] or [(0, None, [])])[-1]
    if what != f'below:{pruned}': return [(pruned, 'pruning-not-recorded')]
    return [(pruned, 'pruned-too-young')] * (told[0][0] > at - SIX_YEARS or min(after)[0] < at - SLACK)
def root_of(stack): return functools.reduce(lambda right, left: sha256(b'\1', left, right), stack[::-1] or [sha256()])
def main(log, outside, *keys):
    found, stack, size, expected, covered, agrees, keys = [], [], 0, 0, 0, True, [verifier_key(key) for key in keys]
    pruned, told = 0, []
    claims = [*read_checkpoints(open(outside, 'rb').read().decode('utf-8', 'replace'), keys, found)][::-1]
    count = len(claims)
    for line in itertools.chain([b''], open(log, 'rb')):
        match = LINE.fullmatch(line)
        if match:
            idx, entry, level, gone = int(match[1]), base64.b64decode(match[3] or b''), size, match[3] is None
            node = bytes.fromhex(match[2].decode()) if gone else sha256(b'\0', entry)
            found += [(expected, 'index-gap')] * (idx != expected)
            found += [(idx, 'leaf-mismatch')] * (node.hex().encode() != match[2])
            found += [(idx, 'entry-not-canonical')] * (not gone and not is_entry(entry))
            found += [(idx, 'index-gap')] * (gone and told != [])
            pruned, told = pruned + (gone and told == []), told + [told_by(entry)] * (not gone)
            while level % 2: node, level = sha256(b'\1', stack.pop(), node), level // 2
            stack, size, expected = stack + [node], size + 1, idx + 1
        elif line:
            found, expected = found + [(expected, 'row-unreadable')], expected + 1
        while claims and claims[-1][0] == size:
            good = claims.pop()[1] == root_of(stack)
            found += [(covered, 'outside-contradiction')] * (agrees and not good)
            agrees, covered = good, size if good else covered
    found += [(size, 'outside-beyond')] * (claims != []) + (pruning_faults(pruned, told) if pruned else [])
    print(f'{size} entries, {count} checkpoints, covered below {covered}, root {root_of(stack).hex()}')
    print(*(f'FINDING index {idx}: {reason}' for idx, reason in found), sep='\n')
    return 1 if found else 0
if __name__ == '__main__': sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 3 else print(__doc__) or 2)
