#!/bin/sh
# What gencommands and genmessages say of wrong files: each file is tried alone
# in a small schema, and its first error is compared. TAP on standard output.

set -u
generate=src/generate
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT
trap 'exit 1' HUP INT TERM
ASAN_OPTIONS=detect_leaks=0
export ASAN_OPTIONS

n=0
report()
{
	n=$((n + 1))
	if [ "$2" = "$3" ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		printf '# got:    %s\n# wanted: %s\n' "$2" "$3"
	fi
}

# A schema that is right: one profile, an order that takes everything.
fresh()
{
	rm -rf "$dir/schema" "$dir/out"
	mkdir -p "$dir/schema/commands" "$dir/schema/profiles" "$dir/out"
	cat >"$dir/schema/profiles/ONE.profile" <<'END'
model     ONE
revision  1.00.00
interface lan 2
limit     some 5
END
	cat >"$dir/schema/commands/listing.order" <<'END'
router
  interface *
  ...
interface
  ...
gateway
  ...
END
	: >"$dir/schema/answers.txt"
}

run()
{
	got=$("$generate/gencommands" --out "$dir/out" "$dir/schema" 2>&1)
	code=$?
	got=$(printf '%s\n' "$got" | head -n 1 | sed "s|^$dir/schema/||")
	if [ "$code" -ne 1 ]; then
		got="exit status $code: $got"
	elif [ -n "$(ls "$dir/out")" ]; then
		got="something was written: $got"
	fi
}

# bad WHAT LINE MESSAGE: the block on standard input has that error.
bad()
{
	fresh
	cat >"$dir/schema/commands/01.cmd"
	run
	report "$1" "$got" "commands/01.cmd:$2: $3"
}

# The same with the help that is not what is tried.
block()
{
	fresh
	{
		cat
		echo '  help.en a'
		echo '  help.ja b'
	} >"$dir/schema/commands/01.cmd"
	run
	report "$1" "$got" "commands/01.cmd:$2: $3"
}

# other WHAT FILE LINE MESSAGE: standard input is another file of the schema.
other()
{
	fresh
	cat >"$dir/schema/$2"
	cat >"$dir/schema/commands/01.cmd" <<'END'
setting 1.1 a
  form
  help.en a
  help.ja b
END
	run
	report "$1" "$got" "$2:$3: $4"
}

echo 1..103

fresh
cat >"$dir/schema/commands/01.cmd" <<'END'
setting 1.1 a
  form <n>
  <n> 1..@some default 2
  help.en a
  help.ja b
END
out=$("$generate/gencommands" --out "$dir/out" "$dir/schema" 2>&1)
report "a schema without errors" "$? $out" "0 "
# shellcheck disable=SC2012 # names of our own
report "writes its files" "$(ls "$dir/out" | tr '\n' ' ')" \
    "answers.c command_table.c commands.h profiles.c tables.c "
cp -R "$dir/out" "$dir/first"
"$generate/gencommands" --out "$dir/out" "$dir/schema"
report "writes the same again" "$(diff -r "$dir/first" "$dir/out")" ""
out=$("$generate/gencommands" 2>&1)
report "usage" "$? $out" "64 usage: gencommands --out DIR SCHEMADIR"
fresh
rm "$dir/schema/profiles/ONE.profile"
run
report "no profile" "$got" \
    "gencommands: $dir/schema/profiles has no profile, or more than 32"

# Blocks

bad "unknown block" 1 "unknown block seting" <<'END'
seting 1.1 a
END
bad "a clause outside a block" 1 "a clause outside a block" <<'END'
  form
END
bad "no section" 1 "a section number or a name is missing" <<'END'
setting a
END
bad "help.en is missing" 1 "help.en is missing" <<'END'
setting 1.1 a
  form
  help.ja b
END
bad "help.ja is missing" 1 "help.ja is missing" <<'END'
setting 1.1 a
  form
  help.en a
END
bad "help twice" 4 "help stands twice" <<'END'
setting 1.1 a
  form
  help.en a
  help.en b
END
bad "help in no language" 3 "not \`help.en TEXT' or \`help.ja TEXT'" <<'END'
setting 1.1 a
  form
  help.fr a
END
block "unknown clause" 2 "unknown clause froms" <<'END'
setting 1.1 a
  froms <n>
  form
END
block "no form" 1 "a has no form" <<'END'
setting 1.1 a
END
block "unknown scope" 2 "unknown scope" <<'END'
setting 1.1 a
  scope house
  form
END
block "scope twice" 3 "scope stands twice" <<'END'
setting 1.1 a
  scope router
  scope router
  form
END
block "scope of nothing" 1 "scope: <n> is in no form" <<'END'
setting 1.1 a
  scope gateway <n>
  form
END
block "scope of no interface" 1 "scope: <n> is not an interface" <<'END'
setting 1.1 a
  scope interface <n>
  form <n>
  <n> 1..5
END
block "operation with scope" 1 "an operation has no scope (use needs)" <<'END'
operation 1.1 a
  scope router
  form
END
block "operation with key" 1 "an operation has no key and no order" <<'END'
operation 1.1 a
  key <n>
  form <n>
  <n> 1..5
END
block "wrong level" 2 "level: user or administrator is wanted" <<'END'
operation 1.1 a
  level guest
  form
END
block "wrong needs" 2 \
    "needs: pp, tunnel, anonymous or named is wanted" <<'END'
operation 1.1 a
  needs lan
  form
END
block "key of nothing" 2 "key: <m> is in no form" <<'END'
setting 1.1 a
  key <m>
  form <n>
  <n> 1..5
END
block "key that is no parameter" 2 "key: not a parameter: n" <<'END'
setting 1.1 a
  key n
  form <n>
  <n> 1..5
END
block "wrong order" 2 "order: typed is wanted" <<'END'
setting 1.1 a
  order random
  form
END
block "each of no set" 1 "each: <n> is not a NUMSET" <<'END'
setting 1.1 a
  each <n>
  form <n>
  <n> 1..5
END
block "wrong store" 2 "store: policy, binding or template is wanted" <<'END'
setting 1.1 a
  store shed
  form
END
block "wrong act" 2 "act: the name of a C function is wanted" <<'END'
operation 1.1 a
  act Show-it
  form
END
block "twice" 5 "1.1 a stands twice, first at $dir/schema/commands/01.cmd:1" \
    <<'END'
setting 1.1 a
  form
  help.en a
  help.ja b
setting 1.1 a
  form
END
block "prints nothing" 3 "prints: <m> is in no form" <<'END'
setting 1.1 a
  form <n>
  prints a <m>
  <n> 1..5
END

# Forms

block "undefined parameter" 2 "undefined parameter <n>" <<'END'
setting 1.1 a
  form <n>
END
block "unused parameter" 3 "parameter <n> is in no form" <<'END'
setting 1.1 a
  form
  <n> 1..5
END
block "parameter twice" 4 "parameter <n> stands twice" <<'END'
setting 1.1 a
  form <n>
  <n> 1..5
  <n> 1..6
END
block "parameter without type" 3 "parameter <n> has no type" <<'END'
setting 1.1 a
  form <n>
  <n>
END
block "bracket" 2 "a bracket is not closed at \"\"" <<'END'
setting 1.1 a
  form [b
END
block "wrong bracket" 2 "unexpected bracket at \"] c\"" <<'END'
setting 1.1 a
  form b ] c
END
block "alternatives" 2 "| outside brackets at \"\"" <<'END'
setting 1.1 a
  form b | c
END
block "upper case" 2 "a keyword in upper case at \"Bold\"" <<'END'
setting 1.1 a
  form Bold
END
block "glued" 2 "glued elements need a pattern type at \"/<n>\"" <<'END'
setting 1.1 a
  form <n>/<n>
  <n> 1..5
END
block "option without value" 2 "an option without a value at \" c\"" <<'END'
setting 1.1 a
  form b= c
END
block "limit in a limit" 2 "a repetition with a limit inside another" <<'END'
setting 1.1 a
  form (b <n> ...3) ...4
  <n> 1..5
END
block "repetition of nothing" 2 "a repetition of what may be left off" <<'END'
setting 1.1 a
  form ([b]) ...
END
block "empty member" 2 "a member of a set that may be empty" <<'END'
setting 1.1 a
  form { [[b]] }
END
block "unknown limit of a repetition" 2 "profile ONE has no limit many" <<'END'
setting 1.1 a
  form b ...@many
END
block "option of several words" 2 "b=: an option of several words" <<'END'
setting 1.1 a
  form b=<n>
  <n> 1..5 | (c d)
END

# Types

block "unknown type" 3 "unknown type WHATEVER" <<'END'
setting 1.1 a
  form <n>
  <n> WHATEVER
END
block "wrong arguments" 3 "wrong arguments: STRING(5)" <<'END'
setting 1.1 a
  form <n>
  <n> STRING(5)
END
block "wrong argument of an address" 3 "wrong arguments: IP4(odd)" <<'END'
setting 1.1 a
  form <n>
  <n> IP4(odd)
END
block "bits of a prefix" 3 "wrong arguments: PREFIX6(required,bits)" <<'END'
setting 1.1 a
  form <n>
  <n> PREFIX6(required,bits)
END
block "not a range" 3 "not a range: 1..x" <<'END'
setting 1.1 a
  form <n>
  <n> 1..x
END
block "empty range" 3 "an empty range" <<'END'
setting 1.1 a
  form <n>
  <n> 5..1
END
block "unknown limit" 3 "no profile has the limit @many" <<'END'
setting 1.1 a
  form <n>
  <n> 1..@many
END
block "unknown interface kind" 3 "unknown interface kind road" <<'END'
setting 1.1 a
  form <n>
  <n> INTERFACE(lan,road)
END
block "alternative missing" 3 "an alternative is missing in \"b |\"" <<'END'
setting 1.1 a
  form <n>
  <n> b |
END
block "unknown modifier" 3 "unexpected \"really\" in a type" <<'END'
setting 1.1 a
  form <n>
  <n> 1..5 really
END
block "pattern" 3 "a pattern with unbalanced brackets: \"<n>[\"" <<'END'
setting 1.1 a
  form <m>
  <m> "<n>["
  <n> 1..5
END
block "inside itself" 3 "<n> stands inside itself" <<'END'
setting 1.1 a
  form <n>
  <n> "a<n>"
END
bad "type twice" 2 "type A stands twice" <<'END'
type A = b
type A = c
END
bad "not a type" 1 "not \`type NAME = TYPE'" <<'END'
type A b
END

# Conditions

block "unknown model" 2 "unknown model or flag in if: TWO" <<'END'
setting 1.1 a
  if TWO
  form
END
block "unknown model of a form" 2 "unknown model or flag in if: TWO>=1" <<'END'
setting 1.1 a
  form b if TWO>=1
END
block "unknown model of a word" 3 "unknown model or flag in if: TWO" <<'END'
setting 1.1 a
  form <n>
  <n> b if TWO
END

# Two meanings

block "same form" 3 "this form and that of line 2 cannot be told apart" <<'END'
setting 1.1 a
  form <n>
  form <m>
  <n> 1..5
  <m> 1..5
END
block "same line" 5 "a <n> cannot be told apart from a, $dir/schema/commands/01.cmd:1" \
    <<'END'
setting 1.1 a
  form 1
  help.en a
  help.ja b
setting 1.2 a <n>
  form
  <n> 1 | 2
END
block "values that overlap" 6 \
    "a b cannot be told apart from a b, $dir/schema/commands/01.cmd:1" <<'END'
setting 1.1 a b
  form <n>
  <n> 1..5
  help.en a
  help.ja b
operation 1.2 a b
  form <m>
  <m> 5..9
END

# Other files

fresh
cat >"$dir/schema/commands/listing.order" <<'END'
router
  b
END
cat >"$dir/schema/commands/01.cmd" <<'END'
setting 1.1 a
  form
  help.en a
  help.ja b
END
run
report "no place" "$got" \
    "commands/01.cmd:1: a has no place in section router of listing.order"
other "unknown section" commands/listing.order 1 "unknown section house" <<'END'
house
  ...
END
other "unknown anchor" commands/listing.order 2 "unknown anchor @house" <<'END'
router
  @house
END
other "unknown clause of a profile" profiles/TWO.profile 1 \
    "unknown clause colour" <<'END'
colour red
END
other "limit of a profile" profiles/TWO.profile 1 "a number is missing" <<'END'
limit some
END

# Answers

# answer WHAT PLACE MESSAGE CLAUSE: with the texts on standard input.
answer()
{
	fresh
	cat >"$dir/schema/answers.txt"
	cat >"$dir/schema/commands/01.cmd" <<END
operation 1.1 a
  form [<n>] [b]
  <n> 1..5
  $4
  help.en a
  help.ja b
END
	run
	report "$1" "$got" "$2: $3"
}

texts='one
  en One {n}
  ja Ichi
two
  -- Two'
both='answer one <n=1>
  answer two'
answer "an unknown text" commands/01.cmd:4 \
    "answer: answers.txt has no text three" 'answer one+three' <<END
$texts
END
answer "a text that nobody uses" answers.txt:4 "no operation answers two" \
    'answer one' <<END
$texts
END
answer "a text twice" answers.txt:6 "the text one stands twice" "$both" <<END
$texts
one
  -- One
END
answer "a text in one language" answers.txt:6 "a language is missing" \
    "$both" <<END
$texts
three
  en Three
END
answer "a line in no language" answers.txt:6 \
    "not \`en', \`ja' or \`--' and a line of text" "$both" <<END
$texts
  fr Deux
END
answer "a line of no text" answers.txt:1 "a line before the first name" \
    "$both" <<END
  -- One
$texts
END
answer "a place for no parameter" commands/01.cmd:5 \
    "answer: {m} is in no form" "$both" <<END
$texts {m}
END
answer "a place that is not closed" commands/01.cmd:5 \
    "answer: a brace is not closed" "$both" <<END
$texts {n
END
answer "an unknown filter" commands/01.cmd:5 \
    "answer: unknown filter in {n:lower}" "$both" <<END
$texts {n:lower}
END
answer "a condition on no parameter" commands/01.cmd:4 \
    "answer: <m> is in no form" 'answer one+two <m>' <<END
$texts
END
answer "a condition on no word" commands/01.cmd:4 \
    "answer: the word c is in no form" 'answer one+two c' <<END
$texts
END
answer "a wrong condition" commands/01.cmd:4 "answer: not a condition: <n" \
    'answer one+two <n' <<END
$texts
END
answer "too many conditions" commands/01.cmd:4 \
    "answer: more than 3 conditions" 'answer one+two b b b b' <<END
$texts
END
answer "a clause without a text" commands/01.cmd:4 \
    "answer: the name of a text is wanted" 'answer' <<END
$texts
END
answer "an unknown model" commands/01.cmd:4 \
    "unknown model or flag in if: TWO" 'answer one+two if TWO' <<END
$texts
END
answer "an answer behind one that always fits" commands/01.cmd:5 \
    "answer: the one before always fits" 'answer one
  answer two' <<END
$texts
END
answer "answer and act" commands/01.cmd:5 \
    "answer and act exclude each other" 'act a
  answer one+two' <<END
$texts
END
fresh
printf 'one\n  -- One\n' >"$dir/schema/answers.txt"
cat >"$dir/schema/commands/01.cmd" <<'END'
setting 1.1 a
  form
  answer one
  help.en a
  help.ja b
END
run
report "an answer of a setting" "$got" \
    "commands/01.cmd:3: answer: a setting has none"

# Clauses about several parameters or settings

joint()
{
	bad "$1" 2 "$2" <<END
setting 1.1 a
  $3
  form <n> [b <m>]
  <n> 1..9
  <m> 1..9
  help.en a
  help.ja b
END
}

sides="require: not \`A <= B [unless anonymous] [else CLASS]'"
joint "require of one side" "$sides" "require <n>"
joint "require with another sign" "$sides" "require <n> = <m>"
joint "a side that is none" "$sides" "require <n> < <m>*"
joint "an unknown function" "$sides" "require sum(<n>) < 5"
joint "an unknown class" "$sides" "require <n> < <m> else name"
joint "require of what is in no form" "require: <o> is in no form" \
    "require <n>*2 <= <o>"
joint "require of an unknown limit" "require: unknown limit @other" \
    "require count(<n>) <= @other"
joint "require of a keyword that is none" "require: c is in no form" \
    "require words(c) <= 3"
joint "a conflict with nothing" "no such setting: b" "conflicts b"
joint "a wanted parameter that there is not" "<o> is in no form" "wants a <o>"
joint "lines without a number" "lines: a number is wanted" "lines many"
fresh
cat >"$dir/schema/commands/01.cmd" <<'END'
operation 1.1 a
  lines 3
  form
  help.en a
  help.ja b
END
run
report "an operation that minds others" "$got" \
    "commands/01.cmd:2: an operation has no other settings to mind"

# Messages

cat >"$dir/messages.txt" <<'END'
one.two
  en text\ 
  ja text
END
"$generate/genmessages" --out "$dir/out" "$dir/messages.txt"
report "messages" "$(grep -c MESSAGE_ONE_TWO "$dir/out/messages.h" \
    "$dir/out/messages.c" | sed 's/.*://' | tr '\n' ' ')$(grep -c \
    '"text ",' "$dir/out/messages.c")" "1 1 1"
printf 'one\n  en a\n' >"$dir/messages.txt"
report "a message in one language" "$("$generate/genmessages" --out "$dir/out" \
    "$dir/messages.txt" 2>&1)" "$dir/messages.txt:1: a language is missing"
printf 'one\n  en a\n  en b\n  ja c\n' >"$dir/messages.txt"
report "a language twice" "$("$generate/genmessages" --out "$dir/out" \
    "$dir/messages.txt" 2>&1 | head -n 1)" \
    "$dir/messages.txt:3: the language stands twice"
