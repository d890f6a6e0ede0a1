/** Risks of one system by section: text, then initial and residual likelihood and impact (1 to 5), `-` where not rated. */
export const riskTexts: readonly (readonly [title: string, risks: readonly (readonly [text: string, ratings: string])[]])[] = [
  [
    'Lawfulness',
    [
      ['The system is used for a purpose that the legal basis does not cover.', '4523'],
      ['Data is kept longer than the law allows.', '3412'],
      ['The use is not necessary because a milder means would do.', '3323'],
      ['The system interferes with rights out of proportion to what is gained.', '3524'],
      ['Matches are shared with partners without a basis for it.', '2414'],
      ['Use spreads to minor offences after introduction.', '4434'],
    ],
  ],
  [
    'Minimization of harm',
    [
      ['False matches lead to the stop of an innocent person.', '4525'],
      ['Accuracy falls in poor light and bad weather without being noticed.', '5433'],
      ['The system fails in the middle of an operation.', '3322'],
      ['An attacker slips manipulated images past the system.', '2323'],
      ['Staff lose the ability to work without the system.', '3222'],
      ['Energy use of continuous analysis is out of all relation.', '2112'],
      ['Updates by the supplier change results without a test.', '4424'],
    ],
  ],
  [
    'Human autonomy',
    [
      ['Officers adopt the result without looking at the images.', '4524'],
      ['Nobody on duty has the authority to overrule the system.', '3413'],
      ['People in public places cannot know that they are analysed.', '5443'],
      ['Bystanders’ images are stored with those of suspects.', '5323'],
      ['Reasons for an alert cannot be explained in court.', '3524'],
      ['The threshold is changed without a record.', '3312'],
      ['Private devices are used to photograph the screen.', '2322'],
    ],
  ],
  [
    'Fairness',
    [
      ['Error rates differ between groups of the population.', '4534'],
      ['Cameras stand mainly in poorer districts.', '4434'],
      ['Children are matched with the same threshold as adults.', '3423'],
      ['Those affected cannot contest a match.', '4423'],
      ['Persons with facial differences are stopped again and again.', '3423'],
      ['Information is given in one language only.', '4222'],
      ['Historic photographs of one group dominate the watch list.', '4433'],
    ],
  ],
  [
    'Good governance',
    [
      ['Logs are missing when a complaint is examined.', '3413'],
      ['Responsibility between supplier and agency is unclear.', '4423'],
      ['The oversight body sees only what the project chooses.', '3323'],
      ['The watch list is never cleaned.', '4333'],
      ['Results are not independently evaluated.', '3423'],
      ['Procurement secures no access to documentation.', '4413'],
      ['Retirement of the system is not planned.', '32--'],
    ],
  ],
]
