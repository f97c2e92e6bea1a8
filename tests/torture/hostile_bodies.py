"""More than three hundred ways to make an answer's body do what a body must not.

Whatever succeeds would print one of `SIGNS`, so that a checker needs no list of its own.
"""

from __future__ import annotations

import itertools

from tests.library.hostile import TEMPLATES

SIGNS = ("PWNED", "<class", "<function", "&lt;class", "built-in", "root:", "7777777", "0x7", "uid=")

# What an attacker wants to say; each is put into every frame.
_GADGETS = (
    # walks from a value to Python
    "asker.__class__.__base__.__subclasses__()",
    "asker|attr('__cla' 'ss__')",
    "asker|attr('\\x5f\\x5fclass\\x5f\\x5f')",
    "asker['\\u005f\\u005fclass\\u005f\\u005f']",
    "asker['__class__']['__mro__']",
    "(asker,)|map(attribute='__class__')|list",
    "[asker]|selectattr('__class__')|first",
    "asker|map('attr','__init__')|list",
    "asker.value.__class__",
    "asker.text",
    "owner.join.__globals__",
    "''.join.__self__.__class__",
    "().__class__.__bases__[0]",
    "{}.__class__.__init__",
    "1.__class__",
    "true.__class__",
    # globals and what Flask, Ansible and others have there
    "self._TemplateReference__context",
    "self.__dict__",
    "get_flashed_messages.__globals__",
    "url_for.__globals__['current_app'].config",
    "lipsum.__globals__.__builtins__",
    "cycler('PWNED').next()",
    "namespace(x='PWNED').x",
    "joiner('PWNED')()",
    "dict(PWNED=1)|list",
    "range(1111111)|length",
    "environment.globals",
    "context.vars",
    "loop.cycle('PWNED')",
    "caller()",
    "super()",
    "undefined",
    "__import__('os').popen('id').read()",
    "open('/etc/passwd').read()",
    "links['Refund policy']",
    "link('Refund policy')",
    "default(asker)",
    # format strings
    "'{0.__class__}'.format(asker)",
    "'%s' % (asker.__class__,)",
    "'{a.__init__.__globals__}'.format_map({'a': asker})",
    "'%1111111d' % 7",
    "asker|format('PWNED')",
    "'%s%s'|format('PWN', 'ED')",
    "('%c' * 5)|format(80, 87, 78, 69, 68)",
    # filters as gadgets
    "'DENWP'|reverse",
    "'pwned'|upper",
    "'PWNEDx'|truncate(5, true, '')",
    "['PWN','ED']|join",
    "'PWN ED'|replace(' ', '')",
    "'<b>'|safe",
    "asker|safe|string",
    "asker|pprint",
    "asker|tojson",
    "asker|xmlattr",
    "asker|sum(attribute='__class__')",
    "asker|groupby('__class__')",
    "asker|random",
    "asker|default('PWNED', true)",
    "asker|default(default_value='PWNED')",
    "''|default('PWN' 'ED', boolean=true)",
    "'x'|link(attribute='PWNED')",
    "asker|map('default','PWNED')|join",
    # much from little
    "7 * 1111111",
    "'7' * 7",
    "'a' * 999999999",
    "9 ** 999999",
    "1 << 99999999",
    "asker * 99999999",
    "'a'|center(999999999)",
    "'a'|indent(999999999)",
    "range(999999999)|list",
    "range(999999999)|join",
    "'a,' * 9999|batch(2)",
    "asker|replace('', asker)",
    "[[[[[[[[[[]]]]]]]]]]",
    "1e308 * 10",
    "0x7fffffffffff",
    "7_777_777",
    # tests, comparisons, tuples
    "asker is callable",
    "asker is mapping",
    "asker in asker",
    "asker is filter('attr')",
    "asker < owner",
    "asker == 7777777",
    "(asker, owner)",
    "asker if asker else 'PWNED'",
    "'PWN' ~ 'ED'",
    "not not not not not not not not not not asker",
    "-asker",
    "asker[::-1]",
    "asker[0]",
    # Unicode
    "\uff41sker",
    "as\u200dker",
    "ask\u0435r",
    "asker\u2028",
    "asker\u00a0.__class__",
    "\u02bcasker\u02bc",
    "\U0001d41a\U0001d42c\U0001d424\U0001d41e\U0001d42b",
    "a\u0073ker.__cl\u00e5ss__",
)

_FRAMES = (
    "A {{ GADGET }}",
    "A {%- if GADGET %}PWNED{% endif -%}",
    "A {% set x = GADGET %}{{ x }}",
    "[A]({{ GADGET }})",
)

# Statements that do more than choose, with something in them.
_STATEMENTS = (
    "{% for x in asker %}PWNED{% endfor %}",
    "{% for x in range(99999999) %}{{ x }}{% endfor %}",
    "{%+ for x in [1] recursive -%}{{ loop([x]) }}{%- endfor +%}",
    "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "{% macro f(a) %}{{ caller() }}{% endmacro %}{% call f(1) %}PWNED{% endcall %}",
    "{% block x %}{{ super() }}{{ self.x() }}{% endblock %}",
    "{% extends '/etc/passwd' %}",
    "{% extends asker %}",
    "{% include ['a', 'b'] ignore missing %}",
    "{% include 'x' with context %}",
    "{% import '/etc/passwd' as p with context %}",
    "{% from 'os' import system as s %}",
    "{% filter default('PWNED') %}{% endfilter %}",
    "{% with %}{% endwith %}",
    "{% with asker = owner.__class__ %}{{ asker }}{% endwith %}",
    "{% set asker = 'PWNED' %}{{ asker }}",
    "{% set ns = namespace() %}{% set ns.x = 'PWNED' %}{{ ns.x }}",
    "{% set x | default('PWNED') %}{% endset %}{{ x }}",
    "{% autoescape false %}{{ asker }}{% endautoescape %}",
    "{% do asker.append(1) %}",
    "{% continue %}",
    "{% trans %}PWNED{% endtrans %}",
    "{% pluralize %}",
    "{% debug %}",
    "{% print asker %}",
    "{% raw %}{% endraw %}{{ asker.x }}",
    "{% if asker %}{% elif asker.x %}{% endif %}A",
    "{% if asker %}{% else %}{{ asker() }}{% endif %}A",
    "{#{% for %}#}{% for x in y %}{% endfor %}",
    "{{ '{{' }}{{ asker.x }}",
    "{% if asker %}" * 20 + "A" + "{% endif %}" * 20,
    "{{ asker }}" * 41,
)

# Words of Jinja's own that hold what cannot be seen, or what Slack obeys.
_ESCAPES = tuple(
    f"A {{{{ '{escape}' }}}} {{{{ asker | default('{escape}') }}}}"
    for escape in (
        "\\x3c!channel\\x3e",
        "\\x3c@U0ANA\\x3e",
        "\\u003chttp://evil.example|x\\u003e",
        "\\x1b[31m",
        "\\u202e",
        "\\ue0000\\ue001",
        "\\ue0001\\ue001",
        "\\N{RIGHT-TO-LEFT OVERRIDE}",
        "\\ud83d",
        "\\x00",
        "\\n# heading",
        "\\x2a\\x2abold\\x2a\\x2a",
        "[a](http://evil.example)",
        "http://evil.example",
        "\\U000e0001",
        "{{ 7 * 1111111 }}",
    )
)

# Markdown that costs, rather than says.
_BOMBS = (
    "[" * 8_000,
    "[a](" * 2_000,
    "![" * 4_000,
    "*a **b " * 1_100,
    "**" * 4_000,
    "_a" * 4_000,
    "a**b" * 2_000,
    "~~" * 4_000,
    "`" * 7_999 + "a",
    "".join("`" * length + "a" for length in range(1, 120)),
    ">" * 8_000,
    "> " * 4_000 + "a",
    "- " * 4_000 + "a",
    "1. " * 2_600 + "a",
    "\n".join(" " * depth + "- a" for depth in range(120)),
    "<" * 8_000,
    "<a" * 4_000,
    "<!--" * 2_000,
    "<![CDATA[" * 880,
    "&" * 8_000,
    "&#" * 4_000,
    "&amp;" * 1_600,
    "\\" * 8_000,
    "http://a.example/" * 470,
    "[a]: http://b.example\n" * 380,
    "[a]: <" * 1_300,
    "|" * 8_000,
    "a|" * 4_000 + "\n" + "-|" * 100,
    "#" * 8_000,
    "\t" * 7_999 + "a",
    "a\n" * 4_000,
    "=\n" * 4_000,
    "a  \n" * 2_000,
    "{" * 8_000,
    "}}" * 4_000,
    "{{" + " " * 7_000,
    "{#" + "a" * 7_900,
    "{%" * 39,
    "\u0301" * 7_999 + "a",
    "a\u200d" * 4_000,
    "\U0001f468\u200d" * 2_000,
)

ATTEMPTS: tuple[str, ...] = tuple(
    dict.fromkeys(
        (
            *TEMPLATES,
            *(f.replace("GADGET", g) for g, f in itertools.product(_GADGETS, _FRAMES)),
            *_STATEMENTS,
            *_ESCAPES,
            *_BOMBS,
        )
    )
)
"""Every one of them."""
