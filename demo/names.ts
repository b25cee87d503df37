/** Invented people: first and family names are drawn apart, so that a pair belongs to nobody on purpose. Languages: 002:1660-1663, 1613-1617. */
export interface Tongue {
  readonly language: string;
  /** BCP 47, of the consent text. */
  readonly tag: string;
  readonly nationality: string;
  readonly first: readonly string[];
  readonly last: readonly string[];
}

export const TONGUES: readonly (readonly [Tongue, number])[] = [
  [
    {
      language: 'Arabisch',
      tag: 'ar',
      nationality: 'syrisch',
      first: ['Samir', 'Layla', 'Yusuf', 'Rania', 'Khalid', 'Nour', 'Tarek', 'Hala', 'Bilal', 'Salma'],
      last: ['Al-Haddan', 'Darwasch', 'Khoudari', 'Mansouri', 'Nassarwan', 'Sabbaghi', 'Tamerin', 'Zahrawan'],
    },
    24,
  ],
  [
    {
      language: 'Ukrainisch',
      tag: 'uk',
      nationality: 'ukrainisch',
      first: ['Olena', 'Taras', 'Iryna', 'Bohdan', 'Kateryna', 'Andrij', 'Sofija', 'Mykola'],
      last: ['Bondarewytsch', 'Hrynkowa', 'Kowalyk', 'Lysakenko', 'Melnytska', 'Sawtschyn', 'Tkatschuk'],
    },
    16,
  ],
  [
    {
      language: 'Farsi',
      tag: 'fa',
      nationality: 'iranisch',
      first: ['Parisa', 'Reza', 'Shirin', 'Kaveh', 'Mina', 'Arash', 'Nasrin', 'Dariush'],
      last: ['Ahmadpour', 'Farzin', 'Golestan', 'Karimzad', 'Moradian', 'Rostamkhani', 'Tehranchi'],
    },
    13,
  ],
  [
    {
      language: 'Dari',
      tag: 'prs',
      nationality: 'afghanisch',
      first: ['Zahra', 'Farid', 'Maryam', 'Najib', 'Soraya', 'Hamid', 'Laila', 'Omid'],
      last: ['Ahmadsai', 'Hotakwal', 'Karimyar', 'Noorbakhsh', 'Rahmanzai', 'Stanekdost', 'Wardakpur'],
    },
    14,
  ],
  [
    {
      language: 'Kurdisch (Kurmandschi)',
      tag: 'kmr',
      nationality: 'irakisch',
      first: ['Berivan', 'Azad', 'Rojin', 'Serhat', 'Dilan', 'Zagros', 'Nalin'],
      last: ['Baranoglu', 'Delalî', 'Hesenkar', 'Mirzan', 'Rojhilat', 'Zendman'],
    },
    9,
  ],
  [
    {
      language: 'Türkisch',
      tag: 'tr',
      nationality: 'türkisch',
      first: ['Elif', 'Mert', 'Zeynep', 'Emre', 'Sevgi', 'Kerem', 'Derya'],
      last: ['Akbulutlu', 'Demirkaya', 'Güneşer', 'Karadenizli', 'Ozansoy', 'Yıldıranlı'],
    },
    9,
  ],
  [
    {
      language: 'Französisch',
      tag: 'fr',
      nationality: 'guineisch',
      first: ['Aminata', 'Ibrahima', 'Mariam', 'Ousmane', 'Fatou', 'Sekou', 'Awa'],
      last: ['Bangouraka', 'Condélia', 'Diallonka', 'Keïtamo', 'Sylladou', 'Touréba'],
    },
    7,
  ],
  [
    {
      language: 'Albanisch',
      tag: 'sq',
      nationality: 'kosovarisch',
      first: ['Arbër', 'Besa', 'Driton', 'Elira', 'Luan', 'Mimoza'],
      last: ['Berishaj', 'Gashiqi', 'Hotimani', 'Krasniqaj', 'Shalanova'],
    },
    5,
  ],
  [
    {
      language: 'Englisch',
      tag: 'en',
      nationality: 'nigerianisch',
      first: ['Blessing', 'Emeka', 'Grace', 'Chidi', 'Joy', 'Tunde'],
      last: ['Adewunka', 'Eze-Obima', 'Ibrahimo', 'Nwosukwe', 'Okaforde'],
    },
    3,
  ],
];

export const STREETS = [
  'Musterweg',
  'Beispielstraße',
  'Probeallee',
  'Am Demohang',
  'Testgasse',
  'Modellring',
  'An der Vorlage',
];
