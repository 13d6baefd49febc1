# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes queries/people.tsv: ways to ask for the people of the users' site.

python3 tests/relevance/ask_people.py > tests/relevance/queries/people.tsv

A line is a kind, a query, and the family name of who is meant, by which the person's projects are found in the
front matter. Every kind takes other people than the kind before, round and round; what is written below by hand is
what no rule knows: Greek spellings, pet names, slips."""
import itertools

from elot743 import romanised

# As a Greek would write them: given names (official, every day) and family name; then how the site spells them.
PEOPLE = [line.split("|") for line in """
Ιωάννης|Γιάννης|Κομπατσιάρης|Ioannis|Yiannis|Kompatsiaris
Στέφανος|Στέφανος|Βροχίδης|Stefanos|Stefanos|Vrochidis
Θεοδώρα|Δώρα|Τσικρίκα|Theodora|Dora|Tsikrika
Σπυρίδων|Σπύρος|Νικολόπουλος|Spyridon|Spyros|Nikolopoulos
Ηλίας|Ηλίας|Γιαλαμπουκίδης|Ilias|Elias|Gialampoukidis
Κωνσταντίνος|Κώστας|Ιωαννίδης|Konstantinos|Kostas|Ioannidis
Συμεών|Συμεών|Παπαδόπουλος|Symeon|Simeon|Papadopoulos
Σωτήριος|Σωτήρης|Διπλάρης|Sotirios|Sotiris|Diplaris
Βασίλειος|Βασίλης|Μεζάρης|Vasileios|Vasilis|Mezaris
Σπυρίδων|Σπύρος|Κίντζιος|Spyridon|Spyros|Kintzios
Δημήτριος|Δημήτρης|Καβαλλιέρος|Dimitrios|Dimitris|Kavallieros
Αθανάσιος|Θανάσης|Μαυρόπουλος|Athanasios|Thanasis|Mavropoulos
Ελευθέριος|Λευτέρης|Αναστασοβίτης|Eleftherios|Lefteris|Anastasovitis
Αναστασία|Νατάσα|Μουμτζίδου|Anastasia|Natasa|Moumtzidou
Γεώργιος|Γιώργος|Μεδίτσκος|Georgios|Giorgos|Meditskos
Ελισάβετ|Ελισάβετ|Χατζηλάρη|Elisavet|Elisabeth|Chatzilari
Νικόλαος|Νίκος|Σαρρής|Nikolaos|Nikos|Sarris
Ευστράτιος|Στράτος|Κοντόπουλος|Efstratios|Stratos|Kontopoulos
Αναστάσιος|Τάσος|Καρακώστας|Anastasios|Tasos|Karakostas
Γεράσιμος|Μάκης|Αντζουλάτος|Gerasimos|Makis|Antzoulatos
Φώτιος|Φώτης|Καλαγάνης|Fotios|Fotis|Kalaganis
Κωνσταντίνος|Κώστας|Γεωργιάδης|Konstantinos|Kostas|Georgiadis
Παναγιώτης|Πάνος|Πετραντωνάκης|Panagiotis|Panos|Petrantonakis
Ευάγγελος|Βαγγέλης|Οικονόμου|Evangelos|Vangelis|Oikonomou
Φιλαρέτη|Φιλαρέτη|Τσαλακανίδου|Filareti|Philareti|Tsalakanidou
Όλγα|Όλγα|Παπαδοπούλου|Olga|Olga|Papadopoulou
Αθηνά|Αθηνά|Τσανούσα|Athina|Athena|Tsanousa
Θεώνη|Θεώνη|Σπαθή|Theoni|Theoni|Spathi
Σοφία|Σοφία|Γκεβρέκη|Sofia|Sophia|Gkevreki
Ζωή|Ζωή|Βασιλείου|Zoi|Zoe|Vasileiou
Βασιλική|Βίκυ|Φίσκα|Vasiliki|Vicky|Fiska
Χρυσάνθη|Χρυσάνθη|Ιακωβίδου|Chrysanthi|Chrisanthi|Iakovidou
Μαργαρίτα|Ρίτα|Γραμματικοπούλου|Margarita|Rita|Grammatikopoulou
Δημήτριος|Δημήτρης|Βερβερίδης|Dimitrios|Dimitris|Ververidis
Ιωάννης|Γιάννης|Τσαμπουλατίδης|Ioannis|Giannis|Tsampoulatidis
""".split("\n") if line]

GREEKLISH = {  # as they are typed, and not as ELOT 743 has them
    "Kompatsiaris": "kompatsiarhs giannhs", "Vrochidis": "broxidis stefanos", "Tsikrika": "tsikrika 8eodwra",
    "Nikolopoulos": "nikolopoylos spyros", "Gialampoukidis": "gialampoykidhs hlias", "Ioannidis": "iwannidis kostas",
    "Papadopoulos": "papadopoylos symewn", "Diplaris": "swtirhs diplaris", "Mezaris": "basilis mezarhs",
    "Kintzios": "kintzios spuros", "Kavallieros": "kaballieros dimitrhs", "Mavropoulos": "mauropoulos 8anashs",
    "Anastasovitis": "anastasobiths", "Moumtzidou": "moymtzidoy", "Meditskos": "giwrgos meditskos",
    "Chatzilari": "xatzhlarh", "Georgiadis": "gewrgiadis kwstas", "Karakostas": "karakwstas", "Vasileiou": "basileiou zwh",
    "Iakovidou": "iakwbidou xrysan8h"}
SLIPS = {  # one or two, as fingers make them
    "Kompatsiaris": "kompatsiarsi", "Vrochidis": "Stefanos Vrohcidis", "Tsikrika": "tsikirka", "Nikolopoulos": "nikolopuolos",
    "Gialampoukidis": "gialampukidis", "Ioannidis": "ioanidis konstantinos", "Papadopoulos": "symeon papadopulos",
    "Diplaris": "diplarris", "Mezaris": "mezzaris", "Kintzios": "kintsios", "Kavallieros": "kavalliieros",
    "Mavropoulos": "mavropolous", "Anastasovitis": "anastasovits", "Moumtzidou": "mountzidou", "Meditskos": "medistkos",
    "Chatzilari": "chatzillari", "Kontopoulos": "kontopuolos stratos", "Antzoulatos": "antzoulattos",
    "Kalaganis": "kalaganiss", "Grammatikopoulou": "gramatikopoulou"}
HOMOGLYPHS = str.maketrans({"o": "ο", "A": "Α", "K": "Κ", "N": "Ν", "T": "Τ", "M": "Μ", "P": "Ρ", "E": "Ε", "I": "Ι"})
TOPICS = {  # what a project of theirs is about
    "Kompatsiaris": "border surveillance", "Vrochidis": "drones", "Tsikrika": "terrorism", "Nikolopoulos": "brain",
    "Gialampoukidis": "earth observation", "Ioannidis": "maritime", "Papadopoulos": "disinformation", "Diplaris": "art",
    "Mezaris": "video", "Kintzios": "blockchain", "Kavallieros": "cybersecurity", "Mavropoulos": "health",
    "Anastasovitis": "museum", "Moumtzidou": "climate", "Meditskos": "migrants", "Chatzilari": "fashion",
    "Sarris": "media", "Kontopoulos": "preservation", "Karakostas": "crisis", "Antzoulatos": "water",
    "Kalaganis": "music", "Georgiadis": "eeg", "Stavropoulos": "elderly", "Tsalakanidou": "ai", "Spathi": "europe"}


def pick(count, start):
    """So many people, from another place of the list each time."""
    return list(itertools.islice(itertools.cycle(PEOPLE), start, start + count))


def queries():
    for _, _, _, given, _, family in pick(10, 0):
        yield "given family", f"{given} {family}", family
    for _, _, _, given, _, family in pick(10, 10):
        yield "swapped", f"{family} {given}", family
    for _, _, _, given, _, family in pick(10, 20):
        yield "comma", f"{family}, {given}", family
    for number, (_, _, _, given, _, family) in enumerate(pick(14, 30)):
        initial = given[0]
        yield "initial", (f"{initial}. {family}", f"{family} {initial}.", f"{initial.lower()} {family.lower()}",
                          f"{family.lower()} {initial.lower()}")[number % 4], family
    for number, (_, _, _, _, pet, family) in enumerate(pick(16, 5)):
        yield "pet name", f"{pet} {family}" if number % 2 else f"{family.lower()} {pet.lower()}", family
    for number, (official, pet, family, _, _, latin) in enumerate(pick(20, 12)):
        yield "Greek", (f"{official} {family}", f"{family} {pet}", family.upper(), f"{pet[0]}. {family}")[number % 4], latin
    for family, query in GREEKLISH.items():
        yield "Greeklish", query, family
    for number, (official, _, family, _, _, latin) in enumerate(pick(6, 22)):
        yield "ELOT 743", romanised(f"{official} {family}" if number % 2 else family), latin
    for number, (_, _, _, given, _, family) in enumerate(pick(10, 0)):
        name = f"{family} {given}"
        yield "homoglyph", name.translate(HOMOGLYPHS) if number % 2 else name[:1].translate(HOMOGLYPHS) + name[1:], family
    for family, query in SLIPS.items():
        yield "typing error", query, family
    for number, (_, _, _, given, pet, family) in enumerate(pick(10, 3)):
        yield "missing space", (f"{family}{given}", f"{pet}{family}".lower(), f"{given[0]}.{family}")[number % 3], family
    for number, (_, _, _, _, _, family) in enumerate(pick(12, 17)):
        yield "family only", (family, family.lower(), family.upper())[number % 3], family
    for number, (family, topic) in enumerate(TOPICS.items()):
        given = next((person[4] for person in PEOPLE if person[5] == family), "")
        yield "beside a topic", (f"{family} {topic}", f"{topic} {given} {family}", f"{family.lower()} {given.lower()} {topic}",
                                 f"{topic} {family.lower()}")[number % 4].replace("  ", " "), family
    for number, (official, pet, family, _, _, latin) in enumerate(pick(8, 25)):
        yield "Greek beside a topic", f"{family} {TOPICS.get(latin, 'project')}" if number % 2 else f"έργα {pet} {family}", latin
    for (_, _, _, given, _, family), marked in zip(pick(4, 7), ("Diplárīs", "Mézaris", "Kíntzios", "Kavalliéros")):
        yield "diacritics", f"{given} {marked}", family
    for _, _, _, given, _, family in pick(6, 28):
        yield "capitals", f"{given} {family}".upper(), family
    for _, _, _, given, _, family in pick(6, 1):
        yield "small letters", f"{given} {family}".lower(), family
    for query, family in (("Dr. Stefanos Vrochidis", "Vrochidis"), ("Kompatsiaris Yiannis (Ioannis)", "Kompatsiaris"),
                          ("projects of Sotiris Diplaris", "Diplaris"), ("Ιωάννη Κομπατσιάρη", "Kompatsiaris"),
                          ("του Στέφανου Βροχίδη", "Vrochidis"), ("maga nteve", "Maga-Nteve"),
                          ("Christoniki Manga-Nteve", "Maga-Nteve"), ("Μάγκα-Ντεβέ Χριστονίκη", "Maga-Nteve"),
                          ("P. Vangelis Oikonomou", "Oikonomou"), ("Manolis Schinas", "Schinas"),
                          ("Oikonomou Vangelis P.", "Oikonomou"), ("kompatsiaris vrochidis", "Vrochidis")):
        yield "as people are", query, family


if __name__ == "__main__":
    print("# SPDX-License-Identifier: GPL-2.0-or-later")
    seen = set()
    for kind, query, family in queries():
        if query not in seen:
            print(kind, query, family, sep="\t")
        seen.add(query)
