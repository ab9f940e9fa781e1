"""Words that say what kind of area a name is of: «Provincia de», «область».

A name is known to Kokcha without such words where it reads them itself (`AreaWordTable.swift`); then it is kept
without them, and else with and without.
"""

import re

OF = r"(?: of the| of| de la| de las| de los| de l['’]| del| della| dello| dell['’]| des| du| de| d['’]| di| do| da| dos| das| von)?"

# Words that Kokcha reads as one of the first level in every country, before a name and behind it.
READ_BEFORE = (
    r"autonome region|republik|republic|république|república|province|provincia|provincie|provinz|région|region|región|regione|região|state|estado|état|stato|"
    r"governorate|gouvernement|gouvernorat|gobernación|wilaya|wilayah|departamento|département|departement|"
    r"department|prefecture|préfecture|prefectura|oblast|krai|canton|"
    r"محافظة|محافظه|محافظہ|ولاية|مقاطعة|إقليم|منطقة|منطقه|استان|ولایت|صوبہ|ریاست|ایالت|"
    r"województwo|woiwodschaft|воєводство|воеводство|округ|comunidad autónoma|область|провинция|провінція|департамент|край|штат|регион|регіон|республика|республіка"
)
READ_BEHIND = (
    r"province|state|region|governorate|oblast|krai|prefecture|department|division|canton|territory|"
    r"ili|eyaleti|bölgesi|viloyati|"
    r"voivodeship|область|край|провинция|провінція|департамент|штат|регион|регіон|округ|воєводство|воеводство|صوبہ|استان"
)
# Words of Hindi, which Kokcha does not read; names in it are kept without them only, to save room.
HINDI_BEHIND = r"प्रान्त|प्रांत|राज्य|जिला|ज़िला|ज़िला|विभाग"
# The same of other languages and levels: these Kokcha does not read everywhere.
OTHER_BEFORE = (
    r"comunidad foral|comunidad|comunitat|provinsi|kegubernuran|pentadbiran|wilayah|jimbo|"
    r"voivodato|voïvodie|voivodia|voivodship|județul|regiunea|governatorato|"
    r"autonome gemeinschaft|autonomes gebiet|bundesland|kanton|distrikt|bezirk|district|distrito|municipality|municipalité|município|municipio|"
    r"county|condado|comté|kommun|община|општина|općina|občina|opština|wilajet|vilayet|vilâyet|"
    r"إمارة|شهرستان|район|мухафаза|вилайет|вілаєт|"
    r"περιφέρεια|מחוז|tỉnh|thành phố|จังหวัด|област"
)
OTHER_BEHIND = (
    r"county|district|municipality|rayon|raion|kommun|län|fylke|megye|maakond|županija|kraj|kormányzóság|"
    r"shahri|tumani|ilçesi|belediyesi|parish|city|"
    r"вобласць|облысы|облусу|район|ضلع|علاقہ|"
    r"মুলক|বিভাগ|մարզ|მხარე|省|自治区|自治州|大区|県|州|주|도"
)


def _forms(name, before, behind):
    found = []
    for pattern in (
        rf"(?:{before}){OF}[ ]?(?<=[ '’])(.+)",
        rf"(.+?)(?: (?:{behind})|(?<=\w\w)(?:省|自治区|县|県|都|府|市))",
        "จังหวัด(.+)",
    ):
        match = re.fullmatch(pattern, name, re.IGNORECASE)
        if match and len(match[1]) > 1:
            found.append(match[1].strip())
    return found


def bare(name):
    """A name without the words, as far as it has any."""
    return _forms(name, f"{READ_BEFORE}|{OTHER_BEFORE}", f"{READ_BEHIND}|{HINDI_BEHIND}|{OTHER_BEHIND}")


def told(name):
    """The forms of a name that Kokcha needs to find it, each with the whole name, for where another area has the form."""
    read = _forms(name, READ_BEFORE, f"{READ_BEHIND}|{HINDI_BEHIND}")
    if read:
        return [(read[0], name)]
    return [(form, name) for form in (name, *_forms(name, OTHER_BEFORE, OTHER_BEHIND)[:1])]
