#!/usr/bin/env python3
"""usage: verify_proof.py ENTRY.proof.json VERIFIER_KEY...
Checks the proof of one entry offline, with the Python standard library alone; docs/audit.md tells the formats.
Exit status 0: the entry was in the log, and its text follows; 1: not proven, with the reason; 2: wrong use."""
import json, sys
sys.dont_write_bytecode = True  # An auditor's folder stays as it was.
from verify import checkpoint, is_entry, need, sha256, unbase64, verifier_key

def parse(text):
    """index, entry, hashes and checkpoint as they stand in the file; ValueError where it is another kind of file."""
    file = json.loads(text, parse_constant=lambda name: need(False))
    need(type(file) is dict and file.get('format') == 'portal-desk-audit-proof-1')
    index, entry, inclusion, note = (file.get(key) for key in ('index', 'entry', 'inclusion', 'checkpoint'))
    need(type(index) in (int, float) and index % 1 == 0 and 0 <= index < 2**53)
    need(type(inclusion) is list and all(type(part) is str for part in [entry, note, *inclusion]))
    return int(index), unbase64(entry), [unbase64(part) for part in inclusion], note

def root_above(leaf, index, size, hashes):
    """The root that the hashes lead to from a leaf (RFC 9162 section 2.1.3.2)."""
    node, last = leaf, size - 1
    for other in hashes:
        need(last > 0 and len(other) == 32)
        if index % 2 or index == last:
            node = sha256(b'\1', other, node)
            while index and index % 2 == 0: index, last = index // 2, last // 2
        else:
            node = sha256(b'\1', node, other)
        index, last = index // 2, last // 2
    need(last == 0)
    return node

def judge(text, keys):
    """(what is wrong or '', what to print)."""
    reason = 'not-a-proof-file'
    try:
        index, entry, hashes, note = parse(text)
        reason = 'checkpoint'
        body, _, signatures = note.rpartition('\n\n')
        need(body and signatures[-1:] == '\n')
        size, root = checkpoint(body, signatures[:-1], keys)
        reason = 'index-beyond-checkpoint'
        need(index < size)
        reason = 'not-included'
        need(root_above(sha256(b'\0', entry), index, size, hashes) == root)
        reason = 'entry-not-canonical'
        need(is_entry(entry))
    except (ValueError, RecursionError):
        return reason, f'NOT PROVEN: {reason}'
    origin = body.split('\n')[0]
    return '', f'entry {index} was in the log {origin} when it had {size} entries\n{entry.decode()}'

def main(path, *keys):
    try:
        keys = [verifier_key(key) for key in keys]
        text = open(path, 'rb').read().decode('utf-8', 'replace')
    except (ValueError, OSError) as error:
        return print(f'{path}: {error}\n\n{__doc__}') or 2
    reason, words = judge(text, keys)
    print(words)
    return 1 if reason else 0

if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 2 else print(__doc__) or 2)
