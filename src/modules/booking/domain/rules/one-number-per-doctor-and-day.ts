/** Standards 3.9 (同一患者同日同医生限 1 号). Also the unique index booking_appointment_one_per_doctor_day, for live bookings. */
export function hasNumberWithDoctor(bookedPractitioners: readonly string[], practitioner: string): boolean {
  return bookedPractitioners.includes(practitioner);
}
