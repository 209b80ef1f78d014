// Declares what it has not got.
/* global nowhere */
/* exported x */
nowhere();
