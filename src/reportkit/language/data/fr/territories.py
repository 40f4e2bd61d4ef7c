"""French: countries and their capitals by their usual names.

The first name of each is CLDR's, taken over by Babel's data; the others, and the capitals, are what texts call them.
"""

from __future__ import annotations

TERRITORIES = """
    AC: Île de l’Ascension
    AD: Andorre
    AE: Émirats arabes unis; EAU; Émirats
    AF: Afghanistan
    AG: Antigua-et-Barbuda
    AI: Anguilla
    AL: Albanie
    AM: Arménie; arménien- | Erevan
    AO: Angola
    AQ: Antarctique
    AR: Argentine
    AS: Samoa américaines
    AT: Autriche
    AU: Australie
    AW: Aruba
    AX: Îles Åland
    AZ: Azerbaïdjan; azerbaïdjanais-; azéri- | Bakou
    BA: Bosnie-Herzégovine
    BB: Barbade
    BD: Bangladesh
    BE: Belgique; belge- | Bruxelles
    BF: Burkina Faso
    BG: Bulgarie
    BH: Bahreïn
    BI: Burundi
    BJ: Bénin
    BL: Saint-Barthélemy
    BM: Bermudes
    BN: Brunei
    BO: Bolivie
    BQ: Pays-Bas caribéens
    BR: Brésil
    BS: Bahamas
    BT: Bhoutan
    BV: Île Bouvet
    BW: Botswana
    BY: Biélorussie; Bélarus; biélorusse- | Minsk
    BZ: Belize
    CA: Canada
    CC: Îles Cocos
    CD: Congo-Kinshasa
    CF: République centrafricaine
    CG: Congo-Brazzaville
    CH: Suisse; suisse- | Berne
    CI: Côte d’Ivoire
    CK: Îles Cook
    CL: Chili
    CM: Cameroun
    CN: Chine; République populaire de Chine; chinois- | Pékin
    CO: Colombie
    CP: Île Clipperton
    CQ: Sercq
    CR: Costa Rica
    CU: Cuba
    CV: Cap-Vert
    CW: Curaçao
    CX: Île Christmas
    CY: Chypre
    CZ: Tchéquie; République tchèque; tchèque- | Prague
    DE: Allemagne; République fédérale d'Allemagne; RFA; allemand- | Berlin
    DG: Diego Garcia
    DJ: Djibouti
    DK: Danemark
    DM: Dominique
    DO: République dominicaine
    DZ: Algérie
    EA: Ceuta et Melilla
    EC: Équateur
    EE: Estonie
    EG: Égypte
    EH: Sahara occidental
    ER: Érythrée
    ES: Espagne
    ET: Éthiopie
    EU: UE; Union européenne | Bruxelles
    FI: Finlande
    FJ: Fidji
    FK: Îles Malouines
    FM: Micronésie
    FO: Îles Féroé
    FR: France; République française; français- | Paris
    GA: Gabon
    GB: Royaume-Uni; Grande-Bretagne; Angleterre; britanni- | Londres
    GD: Grenade
    GE: Géorgie; géorgien- | Tbilissi
    GF: Guyane française
    GG: Guernesey
    GH: Ghana
    GI: Gibraltar
    GL: Groenland
    GM: Gambie
    GN: Guinée
    GP: Guadeloupe
    GQ: Guinée équatoriale
    GR: Grèce
    GS: Géorgie du Sud-et-les Îles Sandwich du Sud
    GT: Guatemala
    GU: Guam
    GW: Guinée-Bissau
    GY: Guyana
    HK: R.A.S. chinoise de Hong Kong
    HM: Îles Heard-et-MacDonald
    HN: Honduras
    HR: Croatie
    HT: Haïti
    HU: Hongrie
    IC: Îles Canaries
    ID: Indonésie
    IE: Irlande
    IL: Israël
    IM: Île de Man
    IN: Inde
    IO: Territoire britannique de l’océan Indien
    IQ: Irak; irakien- | Bagdad
    IR: Iran; République islamique d'Iran; iranien- | Téhéran
    IS: Islande
    IT: Italie
    JE: Jersey
    JM: Jamaïque
    JO: Jordanie
    JP: Japon; japonais- | Tokyo
    KE: Kenya
    KG: Kirghizstan; République kirghize; Kirghizistan; Kirghizie; kirghiz- | Bichkek
    KH: Cambodge
    KI: Kiribati
    KM: Comores
    KN: Saint-Christophe-et-Niévès
    KP: Corée du Nord
    KR: Corée du Sud; République de Corée; sud-coréen- | Séoul
    KW: Koweït
    KY: Îles Caïmans
    KZ: Kazakhstan; République du Kazakhstan; kazakh- | Astana
    LA: Laos
    LB: Liban
    LC: Sainte-Lucie
    LI: Liechtenstein
    LK: Sri Lanka
    LR: Liberia
    LS: Lesotho
    LT: Lituanie
    LU: Luxembourg
    LV: Lettonie
    LY: Libye
    MA: Maroc
    MC: Monaco
    MD: Moldavie
    ME: Monténégro
    MF: Saint-Martin
    MG: Madagascar
    MH: Îles Marshall
    MK: Macédoine du Nord
    ML: Mali
    MM: Myanmar
    MN: Mongolie
    MO: R.A.S. chinoise de Macao
    MP: Îles Mariannes du Nord
    MQ: Martinique
    MR: Mauritanie
    MS: Montserrat
    MT: Malte
    MU: Maurice
    MV: Maldives
    MW: Malawi
    MX: Mexique
    MY: Malaisie
    MZ: Mozambique
    NA: Namibie
    NC: Nouvelle-Calédonie
    NE: Niger
    NF: Île Norfolk
    NG: Nigeria
    NI: Nicaragua
    NL: Pays-Bas; Hollande; néerlandais- | La Haye; Amsterdam
    NO: Norvège
    NP: Népal
    NR: Nauru
    NU: Niue
    NZ: Nouvelle-Zélande
    OM: Oman
    PA: Panama
    PE: Pérou
    PF: Polynésie française
    PG: Papouasie-Nouvelle-Guinée
    PH: Philippines
    PK: Pakistan
    PL: Pologne; polonais- | Varsovie
    PM: Saint-Pierre-et-Miquelon
    PN: Îles Pitcairn
    PR: Porto Rico
    PS: Territoires palestiniens
    PT: Portugal
    PW: Palaos
    PY: Paraguay
    QA: Qatar
    RE: La Réunion
    RO: Roumanie
    RS: Serbie
    RU: Russie; Fédération de Russie; Fédération russe; russe- | Moscou; Kremlin
    RW: Rwanda
    SA: Arabie saoudite
    SB: Îles Salomon
    SC: Seychelles
    SD: Soudan
    SE: Suède
    SG: Singapour
    SH: Sainte-Hélène
    SI: Slovénie
    SJ: Svalbard et Jan Mayen
    SK: Slovaquie
    SL: Sierra Leone
    SM: Saint-Marin
    SN: Sénégal
    SO: Somalie
    SR: Suriname
    SS: Soudan du Sud
    ST: Sao Tomé-et-Principe
    SV: Salvador
    SX: Saint-Martin
    SY: Syrie
    SZ: Eswatini
    TA: Tristan da Cunha
    TC: Îles Turques-et-Caïques
    TD: Tchad
    TF: Terres australes françaises
    TG: Togo
    TH: Thaïlande
    TJ: Tadjikistan; tadjik- | Douchanbé
    TK: Tokelau
    TL: Timor oriental
    TM: Turkménistan; turkmèn- | Achgabat
    TN: Tunisie
    TO: Tonga
    TR: Turquie; turc-; turque- | Ankara
    TT: Trinité-et-Tobago
    TV: Tuvalu
    TW: Taïwan
    TZ: Tanzanie
    UA: Ukraine; ukrainien- | Kiev; Kyiv
    UG: Ouganda
    UM: Îles mineures éloignées des États-Unis
    UN: ONU; Nations unies
    US: États-Unis; États-Unis d'Amérique; USA; Amérique; américain- | Washington
    UY: Uruguay
    UZ: Ouzbékistan; ouzbek-; ouzbèk- | Tachkent
    VA: État de la Cité du Vatican
    VC: Saint-Vincent-et-les Grenadines
    VE: Venezuela
    VG: Îles Vierges britanniques
    VI: Îles Vierges des États-Unis
    VN: Viêt Nam
    VU: Vanuatu
    WF: Wallis-et-Futuna
    WS: Samoa
    XK: Kosovo
    YE: Yémen
    YT: Mayotte
    ZA: Afrique du Sud
    ZM: Zambie
    ZW: Zimbabwe
"""
