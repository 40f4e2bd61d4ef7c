"""English: countries and their capitals by their usual names.

The first name of each is CLDR's, taken over by Babel's data; the others, and the capitals, are what texts call them.
"""

from __future__ import annotations

TERRITORIES = """
    AC: Ascension Island
    AD: Andorra
    AE: United Arab Emirates; UAE; U.A.E; Emirates; Emirati- | Abu Dhabi
    AF: Afghanistan; Afghan- | Kabul
    AG: Antigua & Barbuda
    AI: Anguilla
    AL: Albania
    AM: Armenia; Armenian- | Yerevan
    AO: Angola
    AQ: Antarctica
    AR: Argentina; Argentine-; Argentinian- | Buenos Aires
    AS: American Samoa
    AT: Austria; Austrian- | Vienna
    AU: Australia; Australian- | Canberra
    AW: Aruba
    AX: Åland Islands
    AZ: Azerbaijan; Azerbaijani-; Azeri- | Baku
    BA: Bosnia & Herzegovina
    BB: Barbados
    BD: Bangladesh
    BE: Belgium; Belgian- | Brussels
    BF: Burkina Faso
    BG: Bulgaria; Bulgarian- | Sofia
    BH: Bahrain
    BI: Burundi
    BJ: Benin
    BL: St. Barthélemy
    BM: Bermuda
    BN: Brunei
    BO: Bolivia
    BQ: Caribbean Netherlands
    BR: Brazil; Brazilian- | Brasilia; Brasília
    BS: Bahamas
    BT: Bhutan
    BV: Bouvet Island
    BW: Botswana
    BY: Belarus; Belorussia; Belarusian-; Belorussian- | Minsk
    BZ: Belize
    CA: Canada; Canadian- | Ottawa
    CC: Cocos Islands
    CD: Congo - Kinshasa
    CF: Central African Republic
    CG: Congo - Brazzaville
    CH: Switzerland; Swiss- | Bern; Berne
    CI: Côte d’Ivoire
    CK: Cook Islands
    CL: Chile
    CM: Cameroon
    CN: China; People's Republic of China; PRC; P.R.C; Chinese- | Beijing
    CO: Colombia
    CP: Clipperton Island
    CQ: Sark
    CR: Costa Rica
    CU: Cuba
    CV: Cape Verde
    CW: Curaçao
    CX: Christmas Island
    CY: Cyprus
    CZ: Czechia; Czech Republic; Czech- | Prague
    DE: Germany; Federal Republic of Germany; FRG; German- | Berlin
    DG: Diego Garcia
    DJ: Djibouti
    DK: Denmark; Danish-; Dane- | Copenhagen
    DM: Dominica
    DO: Dominican Republic
    DZ: Algeria
    EA: Ceuta & Melilla
    EC: Ecuador
    EE: Estonia; Estonian- | Tallinn
    EG: Egypt; Egyptian- | Cairo
    EH: Western Sahara
    ER: Eritrea
    ES: Spain; Spanish-; Spaniard- | Madrid
    ET: Ethiopia; Ethiopian- | Addis Ababa
    EU: EU; E.U; European Union | Brussels
    FI: Finland; Finnish-; Finn- | Helsinki
    FJ: Fiji
    FK: Falkland Islands
    FM: Micronesia
    FO: Faroe Islands
    FR: France; French Republic; French- | Paris
    GA: Gabon
    GB: United Kingdom; Great Britain; Britain; UK; U.K; British-; Briton- | London
    GD: Grenada
    GE: Georgia; Georgian- | Tbilisi
    GF: French Guiana
    GG: Guernsey
    GH: Ghana
    GI: Gibraltar
    GL: Greenland
    GM: Gambia
    GN: Guinea
    GP: Guadeloupe
    GQ: Equatorial Guinea
    GR: Greece; Greek-; Hellenic Republic | Athens
    GS: South Georgia & South Sandwich Islands
    GT: Guatemala
    GU: Guam
    GW: Guinea-Bissau
    GY: Guyana
    HK: Hong Kong SAR China
    HM: Heard Island & McDonald Islands
    HN: Honduras
    HR: Croatia; Croatian-; Croat- | Zagreb
    HT: Haiti
    HU: Hungary; Hungarian- | Budapest
    IC: Canary Islands
    ID: Indonesia; Indonesian- | Jakarta
    IE: Ireland
    IL: Israel; Israeli- | Jerusalem; Tel Aviv
    IM: Isle of Man
    IN: India; Indian- | New Delhi; Delhi
    IO: British Indian Ocean Territory
    IQ: Iraq; Iraqi- | Baghdad
    IR: Iran; Islamic Republic of Iran; Iranian-; Persia | Tehran
    IS: Iceland
    IT: Italy; Italian- | Rome
    JE: Jersey
    JM: Jamaica
    JO: Jordan
    JP: Japan; Japanese- | Tokyo
    KE: Kenya; Kenyan- | Nairobi
    KG: Kyrgyzstan; Kyrgyz Republic; Kyrgyz-; Kirghizia | Bishkek
    KH: Cambodia
    KI: Kiribati
    KM: Comoros
    KN: St. Kitts & Nevis
    KP: North Korea; DPRK; Democratic People's Republic of Korea; North Korean- | Pyongyang
    KR: South Korea; Republic of Korea; ROK; South Korean- | Seoul
    KW: Kuwait
    KY: Cayman Islands
    KZ: Kazakhstan; Republic of Kazakhstan; Kazakh-; RK | Astana; Nur-Sultan
    LA: Laos
    LB: Lebanon
    LC: St. Lucia
    LI: Liechtenstein
    LK: Sri Lanka
    LR: Liberia
    LS: Lesotho
    LT: Lithuania; Lithuanian- | Vilnius
    LU: Luxembourg
    LV: Latvia; Latvian- | Riga
    LY: Libya
    MA: Morocco; Moroccan- | Rabat
    MC: Monaco
    MD: Moldova; Moldavia; Republic of Moldova; Moldovan- | Chisinau
    ME: Montenegro
    MF: St. Martin
    MG: Madagascar
    MH: Marshall Islands
    MK: North Macedonia
    ML: Mali
    MM: Myanmar
    MN: Mongolia; Mongolian- | Ulaanbaatar; Ulan Bator
    MO: Macao SAR China
    MP: Northern Mariana Islands
    MQ: Martinique
    MR: Mauritania
    MS: Montserrat
    MT: Malta
    MU: Mauritius
    MV: Maldives
    MW: Malawi
    MX: Mexico; Mexican- | Mexico City
    MY: Malaysia; Malaysian- | Kuala Lumpur
    MZ: Mozambique
    NA: Namibia
    NC: New Caledonia
    NE: Niger
    NF: Norfolk Island
    NG: Nigeria; Nigerian- | Abuja
    NI: Nicaragua
    NL: Netherlands; Holland; Dutch- | The Hague; Amsterdam
    NO: Norway; Norwegian- | Oslo
    NP: Nepal
    NR: Nauru
    NU: Niue
    NZ: New Zealand
    OM: Oman
    PA: Panama
    PE: Peru
    PF: French Polynesia
    PG: Papua New Guinea
    PH: Philippines
    PK: Pakistan; Pakistani- | Islamabad
    PL: Poland; Polish-; Pole- | Warsaw
    PM: St. Pierre & Miquelon
    PN: Pitcairn Islands
    PR: Puerto Rico
    PS: Palestinian Territories
    PT: Portugal; Portuguese- | Lisbon
    PW: Palau
    PY: Paraguay
    QA: Qatar; Qatari- | Doha
    RE: Réunion
    RO: Romania; Romanian- | Bucharest
    RS: Serbia; Serbian-; Serb- | Belgrade
    RU: Russia; Russian Federation; Russian-; RF | Moscow; Kremlin
    RW: Rwanda
    SA: Saudi Arabia; KSA; Saudi- | Riyadh
    SB: Solomon Islands
    SC: Seychelles
    SD: Sudan
    SE: Sweden; Swedish-; Swede- | Stockholm
    SG: Singapore; Singaporean-
    SH: St. Helena, Ascension & Tristan da Cunha
    SI: Slovenia
    SJ: Svalbard & Jan Mayen
    SK: Slovakia; Slovak-; Slovak Republic | Bratislava
    SL: Sierra Leone
    SM: San Marino
    SN: Senegal
    SO: Somalia
    SR: Suriname
    SS: South Sudan
    ST: São Tomé & Príncipe
    SV: El Salvador
    SX: Sint Maarten
    SY: Syria; Syrian- | Damascus
    SZ: Eswatini
    TA: Tristan da Cunha
    TC: Turks & Caicos Islands
    TD: Chad
    TF: French Southern and Antarctic Lands
    TG: Togo
    TH: Thailand; Thai- | Bangkok
    TJ: Tajikistan; Tajik- | Dushanbe
    TK: Tokelau
    TL: Timor-Leste
    TM: Turkmenistan; Turkmen- | Ashgabat
    TN: Tunisia
    TO: Tonga
    TR: Türkiye; Turkey; Turkiye; Turkish-; Turk- | Ankara
    TT: Trinidad & Tobago
    TV: Tuvalu
    TW: Taiwan
    TZ: Tanzania; Tanzanian- | Dodoma
    UA: Ukraine; Ukrainian- | Kyiv; Kiev
    UG: Uganda
    UM: U.S. Outlying Islands
    UN: United Nations; UN; U.N
    US: United States; United States of America; USA; U.S.A; U.S; US; America; American- | Washington
    UY: Uruguay
    UZ: Uzbekistan; Republic of Uzbekistan; Uzbek- | Tashkent
    VA: Vatican City; Holy See; Vatican-
    VC: St. Vincent & Grenadines
    VE: Venezuela
    VG: British Virgin Islands
    VI: U.S. Virgin Islands
    VN: Vietnam; Viet Nam; Vietnamese- | Hanoi
    VU: Vanuatu
    WF: Wallis & Futuna
    WS: Samoa
    XK: Kosovo
    YE: Yemen
    YT: Mayotte
    ZA: South Africa; South African- | Pretoria
    ZM: Zambia
    ZW: Zimbabwe
"""
